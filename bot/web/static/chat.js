// Comfort only: without it every question loads the page anew.
"use strict";
const talk = document.getElementById("talk");

async function send(form, button) {
  const data = new URLSearchParams(new FormData(form));
  if (button && button.name) {
    data.set(button.name, button.value);
    data.set("label", button.textContent.trim());
  }
  const answer = await fetch("/tro-chuyen", { method: "POST", headers: { "X-Script": "1" }, body: data });
  if (!answer.ok || answer.redirected) throw new Error(answer.status);
  return answer.text();
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.id !== "ask" && !form.classList.contains("choices")) return;
  event.preventDefault();
  if (form.dataset.busy) return;
  form.dataset.busy = "1";
  try {
    const answer = await send(form, event.submitter);
    document.getElementById("now")?.removeAttribute("id");
    talk.insertAdjacentHTML("beforeend", answer);
    form.elements.update.value = crypto.getRandomValues(new Uint32Array(4)).join("");
    if (form.id === "ask") form.elements.text.value = "";
    document.getElementById("now").scrollIntoView({ block: "start" });
  } catch {
    alert(document.getElementById("ask").dataset.failed);
  } finally {
    delete form.dataset.busy;
    document.getElementById("text").focus({ preventScroll: true });
  }
});
if (!document.getElementById("now")) document.getElementById("end").scrollIntoView({ block: "end" });

// What comes without a question: a file that took a while to make, a reminder. If an answer came meanwhile, next time.
const newest = () => Math.max(0, ...[...talk.querySelectorAll("article[id^=m]")].map((each) => Number(each.id.slice(1))));
const busy = () => document.hidden || document.querySelector("form[data-busy]");
setInterval(async () => {
  if (busy()) return;
  const since = newest();
  const answer = await fetch(`/tro-chuyen/sau/${since}`).catch(() => null);
  const html = answer?.ok && !answer.redirected ? await answer.text() : "";
  if (!busy() && since === newest()) talk.insertAdjacentHTML("beforeend", html);
}, 5000);

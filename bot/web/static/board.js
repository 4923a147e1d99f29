// The board whenever it changes. A connection that breaks is opened again by the browser itself.
"use strict";
const board = document.getElementById("board");
const stream = new EventSource(board.dataset.stream);
stream.onmessage = (event) => { board.innerHTML = event.data; board.classList.remove("stale"); };
stream.onerror = () => {
  board.classList.add("stale");
  if (stream.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 5000);
};

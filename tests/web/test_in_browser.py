"""The pages in a real browser on a small telephone: what delegates and organisers do, and whether everybody can."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser as Chromium
from playwright.async_api import BrowserContext, Page, expect

from rules.people.role import Role
from storage import NewMessage, Outbox, People
from tests.web.pages import EVENT, PUBLIC, UNION, Browser, Pages
from wording.reply import Kind, dump, say

pytestmark = pytest.mark.asyncio(loop_scope="session")

DOOR, BOARD, LIST = (f"/dai-hoi/{EVENT}/{page}" for page in ("cua", "bang", "danh-sach"))
SERIOUS = {"serious", "critical"}
Opens = Callable[[str], Awaitable[Page]]


async def faults(page: Page) -> list[str]:
    """What axe-core finds serious on a page."""
    found = (await Axe().run(page)).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html']}" for each in found if each["impact"] in SERIOUS]


async def overhang(page: Page) -> int:
    """By how many pixels the page is wider than the screen."""
    width: int = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return width


async def opened(context: BrowserContext, path: str) -> Page:
    """A page on which no script fails and nothing is refused by the security policy."""
    page = context.pages[0] if context.pages else await context.new_page()
    await page.goto(path)
    return page


async def signed_in(pages: Pages, context: BrowserContext, sender: str, name: str, role: Role) -> Page:
    """By the link that the bot gives."""
    await pages.linked(sender, name, role)
    said = await pages.telegram(sender, "/web")
    page = await opened(context, said.split(PUBLIC)[1].split()[0])
    await page.get_by_role("button", name="Vào").click()
    return page


async def test_a_delegate_accepts_declines_and_thinks_again(congress: Pages, phone: BrowserContext) -> None:
    [tan] = await congress.enrols("Nguyễn Văn Tân")
    page = await opened(phone, f"/moi/{tan.code}")
    assert (await faults(page), await overhang(page)) == ([], 0)

    await page.get_by_role("button", name="Tôi sẽ dự").click()
    await expect(page.get_by_role("status")).to_contain_text("Đã ghi: ông/bà sẽ dự.")
    await page.get_by_label("Chỗ nghỉ").check()
    await page.get_by_role("button", name="Ghi điều cần giúp").click()
    await expect(page.get_by_role("status")).to_contain_text("Cần giúp: Chỗ nghỉ.")
    await expect(page.get_by_alt_text("Mã QR của giấy mời")).to_be_visible()
    assert (await faults(page), await overhang(page)) == ([], 0)

    await page.get_by_text("Tôi không dự được").click()
    await page.get_by_label("Lý do (không bắt buộc)").fill("Tôi phải đi công tác.")
    assert (await faults(page), await overhang(page)) == ([], 0)
    await page.get_by_role("button", name="Gửi báo vắng").click()
    await expect(page.get_by_role("status")).to_contain_text("Lý do: Tôi phải đi công tác.")
    await page.get_by_role("button", name="Tôi sẽ dự").click()
    await expect(page.get_by_role("status")).to_contain_text("Đã ghi: ông/bà sẽ dự.")


async def test_the_keyboard_alone_is_enough(congress: Pages, phone: BrowserContext) -> None:
    [tan] = await congress.enrols("Nguyễn Văn Tân")
    page = await opened(phone, f"/moi/{tan.code}")
    for key in ("Tab", "Enter"):  # past the bar, to the content
        await page.keyboard.press(key)
    for _ in range(3):
        await page.keyboard.press("Tab")
        if await page.evaluate("document.activeElement.textContent") == "Tôi sẽ dự":
            break
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("status")).to_contain_text("Đã ghi: ông/bà sẽ dự.")


async def test_a_code_that_is_over_and_a_wrong_one(congress: Pages, phone: BrowserContext) -> None:
    [tan] = await congress.enrols("Nguyễn Văn Tân")
    congress.clock.waits(days=30)
    page = await opened(phone, f"/moi/{tan.code}")
    await expect(page.get_by_role("heading")).to_have_text("Giấy mời đã hết hạn")
    assert (await faults(page), await overhang(page)) == ([], 0)
    await page.goto("/")
    await page.get_by_label("Mã").fill("cfgh 2345")
    await page.get_by_role("button", name="Tiếp tục").click()
    await expect(page.get_by_role("heading")).to_have_text("Mã chưa đúng")
    assert (await faults(page), await overhang(page)) == ([], 0)


async def test_the_door_by_typed_number(congress: Pages, phone: BrowserContext) -> None:
    await congress.enrols("Nguyễn Văn Tân", "Hoàng Thị Lan")
    page = await signed_in(congress, phone, "7005", "anh Quang", Role.ORGANISER)
    await page.goto("/dai-hoi")
    assert (await faults(page), await overhang(page)) == ([], 0)
    await page.get_by_role("link", name="Cửa đón đại biểu").click()
    field = page.get_by_label("Số, họ tên hoặc mã đại biểu")
    for typed, said in (("2", "Mời vào"), ("2", "Đã vào từ trước")):
        await expect(field).to_be_focused()
        await page.keyboard.type(typed)
        await page.keyboard.press("Enter")
        await expect(page.locator(".outcome")).to_have_text(said)
    await page.get_by_role("status").get_by_role("button", name="Hoàn tác").click()
    await expect(page.locator(".outcome")).to_have_text("Đã hoàn tác")
    await expect(field).to_be_focused()
    await page.keyboard.type("tan")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Đại biểu nào?")).to_be_visible()
    assert (await faults(page), await overhang(page)) == ([], 0)
    await page.get_by_role("status").get_by_role("button", name="Cho vào").click()
    await expect(page.locator(".result")).to_contain_text("Nguyễn Văn Tân")
    await page.goto(LIST)
    assert (await faults(page), await overhang(page)) == ([], 0)


async def test_two_doors_race_for_one_delegate_while_the_board_looks_on(
    congress: Pages, chromium: Chromium, phone: BrowserContext
) -> None:
    [tan] = await congress.enrols("Nguyễn Văn Tân")
    first = await signed_in(congress, phone, "7005", "anh Quang", Role.ORGANISER)
    hall = await phone.new_page()
    await hall.set_viewport_size({"width": 1280, "height": 720})
    await hall.goto(BOARD)
    await expect(hall.locator(".huge").first).to_have_text("0")
    assert (await faults(hall), await overhang(hall)) == ([], 0)
    async with await chromium.new_context(base_url=congress.url) as other:
        second = await signed_in(congress, other, "7006", "chị Thu", Role.ORGANISER)
        for page in (first, second):
            await page.goto(f"/moi/{tan.code}")
        await asyncio.gather(*(page.get_by_role("button", name="Cho vào").click() for page in (first, second)))
        told = [await page.locator(".outcome").inner_text() for page in (first, second)]
    assert sorted(told) == ["Mời vào", "Đã vào từ trước"]
    await expect(hall.locator(".huge").first).to_have_text("1")
    await expect(hall.locator(".latest")).to_contain_text("Nguyễn Văn Tân")


async def test_the_web_chat(pages: Pages, phone: BrowserContext) -> None:
    page = await signed_in(pages, phone, "7002", "chị Lan", Role.STAFF)
    await page.get_by_label("Câu hỏi của anh/chị").fill("ai chủ trì mục 27")
    await page.keyboard.press("Enter")
    answer = page.locator(".said").last
    await expect(answer).to_contain_text("Mục 27: đồng chí Nguyễn Văn Phát chủ trì.")
    assert await page.locator(".mine").inner_text() == "Anh/chị\n\nai chủ trì mục 27"
    await answer.get_by_role("button", name="Lịch sử").click()
    await expect(page.locator(".mine").last).to_contain_text("Lịch sử")
    assert (await faults(page), await overhang(page)) == ([], 0)


async def test_what_comes_later_shows_by_itself(pages: Pages, phone: BrowserContext) -> None:
    page = await signed_in(pages, phone, "7002", "chị Lan", Role.STAFF)
    await expect(page.locator(".said")).to_contain_text("Xin chào anh/chị.")
    async with pages.database.transaction() as tx:
        lan = await People(tx).named(UNION, "chị Lan")
        assert lan is not None
        file = dump(say(Kind.VALUE, "Báo cáo đây"))
        await Outbox(tx).add(NewMessage(UNION, "web", str(lan.id), "notice", file, pages.clock(), pages.clock()))
    await expect(page.locator(".said").last).to_contain_text("Báo cáo đây", timeout=8_000)


async def test_the_web_chat_without_scripts(pages: Pages, chromium: Chromium) -> None:
    async with await chromium.new_context(base_url=pages.url, java_script_enabled=False) as context:
        page = await signed_in(pages, context, "7002", "chị Lan", Role.STAFF)
        await page.get_by_label("Câu hỏi của anh/chị").fill("ai chủ trì mục 27")
        await page.get_by_role("button", name="Gửi").click()
        await expect(page.locator(".said").last).to_contain_text("đồng chí Nguyễn Văn Phát chủ trì.")


async def test_nothing_is_refused_by_our_own_policy(congress: Pages, phone: BrowserContext) -> None:
    [tan] = await congress.enrols("Nguyễn Văn Tân")
    page = await opened(phone, "/")
    trouble: list[str] = []
    page.on("console", lambda message: trouble.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: trouble.append(str(error)))
    await signed_in(congress, phone, "7005", "anh Quang", Role.ORGANISER)
    for path in ("/vao", f"/moi/{tan.code}", "/tro-chuyen", "/dai-hoi", DOOR, BOARD, LIST):
        await page.goto(path)
    assert trouble == []


async def test_each_page_without_a_fault(congress: Pages, phone: BrowserContext, guest: Browser) -> None:
    [anh] = await congress.enrols("Vũ Ngọc Anh", group=5)
    [tan] = await congress.enrols("Nguyễn Văn Tân")
    page = await opened(phone, "/vao")
    for path in ("/vao", "/vao/token", "/khong-co", f"/moi/{anh.code}"):
        await page.goto(path)
        assert (await faults(page), await overhang(page)) == ([], 0)
    for code, send in ((anh.code, "Ghi người dự thay"), (tan.code, "Gửi đề nghị")):
        await page.goto(f"/moi/{code}")
        await page.get_by_text("Cử người khác dự thay").click()
        await page.get_by_label("Họ và tên người dự thay").fill("Lê Văn Hai")
        assert (await faults(page), await overhang(page)) == ([], 0)
        await page.get_by_role("button", name=send).click()
        assert (await faults(page), await overhang(page)) == ([], 0)

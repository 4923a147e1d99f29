"""What organisers are told: arrangements, groups and quota, numbers, who is silent, the door."""

from __future__ import annotations

from collections.abc import Sequence

from rules.congress.answer import Answer
from rules.congress.arrangements import Arrangements
from rules.congress.delegate import Delegate
from rules.congress.group import Delegation, Group
from rules.congress.quorum import Quorum, Standing, Threshold
from rules.congress.quota import OverQuota
from rules.congress.substitution import Substitution
from rules.congress.tally import Counts, Tally
from rules.plan import DelegateKind, Event
from wording.vi import roll
from wording.vi.facts import day, period

NO_EVENT = "Các kế hoạch đã nạp không có đại hội hay sự kiện nào để làm việc này."
WHICH_DAY = "Xin cho biết ngày cụ thể, ví dụ: “chốt đại hội 14-15/3/2024, Trung tâm hội nghị 25B”."
WHICH_DAY_TO_ANSWER = "Xin cho biết hạn trả lời là ngày nào, ví dụ: “hạn trả lời đại hội 5/3/2024”."
NO_PART = "Ngưỡng túc số phải là một phần của số đại biểu triệu tập, ví dụ: “túc số 2/3”, “túc số quá nửa”."
NO_SESSIONS = "Xin viết các phiên cách nhau bằng dấu phẩy, ví dụ: “phiên đại hội: sáng 14/3, chiều 14/3, sáng 15/3”."
SESSIONS_BEGUN = "Đã có đại biểu vào cửa nên không thay danh sách phiên được nữa."
NO_GROUPS = "Kế hoạch không ghi nhóm đại biểu nào; thêm bằng: “thêm nhóm mời: Lãnh đạo tỉnh, 10 đại biểu”."
NO_GROUP = "Không có nhóm đại biểu số ấy; xem các nhóm: /nhomdaibieu."
GROUP_EXISTS = "Đã có nhóm mang tên ấy."
NO_ROLL = "Chưa có đại biểu nào trong danh sách; nạp bằng lệnh: thuky delegates load TỆP."
NOBODY_SILENT = "Mọi đại biểu đều đã trả lời."
NO_WISHES = "Không có đề nghị cử người dự thay nào chờ quyết định."
NOT_YOUR_ASSOCIATION = "Xin ghi rõ hội, đơn vị cử đại biểu, ví dụ: “đăng ký 2 đại biểu Hội Làm vườn: …”."
NOT_A_CONTACT = "Anh/chị chưa được ghi là đầu mối của hội, đơn vị này; xin liên hệ Văn phòng."
GOES = "đi"
STAYS = "không"
UNSURE = "chưa rõ"
ACCEPT = "Đồng ý cho thay"
REFUSE = "Không đồng ý"
REPORT_FILE = "bao-cao-tham-tra-tu-cach-dai-bieu.docx"
REPORT_MADE = "Dự thảo báo cáo thẩm tra tư cách đại biểu, số liệu đến lúc này; xin kiểm tra trước khi ký."
ROLL_FILE = "danh-sach-dai-bieu.xlsx"
ROLL_MADE = "Danh sách đại biểu đến lúc này."
TICKS_FILE = "danh-sach-o-cua.xlsx"


def settled(event: Event, told: int, to_call: int) -> tuple[str, ...]:
    """What holds now, and who of those who confirmed knows it."""
    when = period(event.period) if event.period else "chưa rõ ngày"
    lines = [f"Đã chốt {event.name}: {when}{f', tại {event.venue}' if event.venue else ''}."]
    if told or to_call:
        lines.append(f"Đã báo {told} đại biểu đã xác nhận; {to_call} người chưa có tài khoản, cần gọi điện.")
    return tuple(lines)


def arranged(event: str, setting: str, settled: Arrangements) -> str:
    """What holds now of one setting."""
    said = {
        "answer_by": f"hạn trả lời giấy mời là {day(settled.answer_by)}" if settled.answer_by else "",
        "proxies": "đại biểu triệu tập được cử người dự thay" if settled.proxies
        else "đại biểu triệu tập muốn cử người dự thay phải chờ Ban Tổ chức quyết định",
        "proxy_words": f"lời trả lời về cử người dự thay: “{settled.proxy_words}”",
        "threshold": f"túc số là {threshold(settled.threshold)}",
        "needs": f"đại biểu được hỏi nhu cầu: {', '.join(settled.needs)}",
        "map": f"đường đi: {settled.map}",
        "signed": f"báo cáo thẩm tra đã ký ngày {day(settled.signed)}" if settled.signed else "",
    }  # fmt: skip
    return f"Đã ghi cho {event}: {said[setting]}."


def sessions(event: str, names: Sequence[str]) -> str:
    return f"Đã ghi cho {event} {len(names)} phiên: {', '.join(names)}."


def threshold(value: Threshold) -> str:
    """ "trên 1/2 số đại biểu được triệu tập"."""
    part = f"{value.numerator}/{value.denominator}"
    return f"{'trên' if value.above else 'ít nhất'} {part} số đại biểu được triệu tập"


def group_row(group: Group, taken: int) -> tuple[str, str]:
    limit = roll.quota(group)
    return group.name, f"{roll.KINDS[group.kind]}; đã có {taken} đại biểu{f'; được {limit}' if limit else ''}"


def group_saved(group: Group) -> str:
    limit = roll.quota(group)
    return f"Đã ghi nhóm {group.position}. {group.name} ({roll.KINDS[group.kind]}{f'; {limit}' if limit else ''})."


def delegation_saved(delegation: Delegation, seats: int | None, taken: int) -> str:
    members = f"{delegation.members:,} hội viên, ".replace(",", ".", 1) if delegation.members is not None else ""
    limit = f"được {seats} đại biểu" if seats is not None else "không giới hạn số đại biểu"
    return f"Đã ghi {delegation.name}: {members}{limit}, đã đăng ký {taken}."


def no_delegation(name: str) -> str:
    return f"Chưa có hội, đơn vị nào tên “{name}” trong danh sách đại biểu."


def enrolled(delegates: Sequence[Delegate], delegation: Delegation, seats: int | None, taken: int) -> str:
    names = "; ".join(f"số {each.number} {each.called}" for each in delegates)
    of = f"/{seats}" if seats is not None else ""
    return f"Đã đăng ký {len(delegates)} đại biểu của {delegation.name}: {names}. {delegation.name} đã có {taken}{of}."


def not_enrolled(over: Sequence[OverQuota]) -> str:
    return " ".join(["Chưa đăng ký ai:", *map(roll.over, over)])


def miscounted(count: int, found: int) -> str:
    return f"Anh/chị nói {count} đại biểu nhưng tôi đọc được {found} dòng; xin viết mỗi đại biểu một dòng và gửi lại."


def unreadable(lines: Sequence[str]) -> str:
    return f"Chưa đăng ký ai; những dòng này tôi không đọc được: {'; '.join(lines)}."


def doubled(faults: Sequence[str]) -> str:
    return f"Chưa đăng ký ai; đã có trong danh sách: {'; '.join(faults)}."


def numbers(event: str, tally: Tally) -> tuple[str, ...]:
    """All together, by kind, then the quorum."""
    whole, official, guests = tally.of(), tally.of(DelegateKind.OFFICIAL), tally.of(DelegateKind.GUEST)
    return (
        f"{event}: {whole.invited} đại biểu, {_counts(whole)}.",
        f"Triệu tập {official.invited}: {_counts(official)}.",
        f"Mời {guests.invited}: {_counts(guests)}.",
        quorum(tally.quorum),
    )


def _counts(counts: Counts) -> str:
    inside = f"; đang có mặt {counts.inside}" if counts.came else ""
    return (
        f"{counts.confirmed} xác nhận dự, {counts.declined} xin vắng, {counts.undecided} chưa chắc, "
        f"{counts.silent} chưa trả lời{inside}"
    )


def quorum(meter: Quorum) -> str:
    """Confirmed and present against what is needed."""
    return (
        f"Túc số: cần {meter.needed}/{meter.summoned} đại biểu triệu tập; xác nhận {meter.confirmed}, "
        f"có mặt {meter.present}{' – đủ' if meter.reached else ''}."
    )


def alarm(event: str, meter: Quorum, standing: Standing) -> tuple[str, ...]:
    """To the organisers: what is wrong, by numbers."""
    if standing is Standing.LOST:
        why = f"đã có {meter.declined} đại biểu triệu tập xin vắng, số còn lại không đủ túc số"
    else:
        why = f"ngày họp đã gần mà còn thiếu {meter.missing} đại biểu triệu tập xác nhận"
    return (f"Cảnh báo túc số {event}: {why}.", quorum(meter))


def silent(event: str, count: int, reached: int) -> str:
    return f"{event}: {count} đại biểu chưa trả lời, trong đó {reached} người có tài khoản để nhắn. Gọi xong xin chạm."


def group(each: Group) -> str:
    return f"{each.position}. {each.short}"


def silent_row(delegate: Delegate) -> tuple[str, str]:
    """Who, then where and the telephone."""
    about = ", ".join(part for part in (delegate.office, delegate.unit) if part)
    return delegate.called, "; ".join(part for part in (about, delegate.phone or "chưa có số điện thoại") if part)


def invited(event: str, answer: Answer | None, unit: str | None, present: bool | None, count: int) -> str:
    """How many those are that were asked for."""
    said = {Answer.CONFIRM: "xác nhận dự", Answer.DECLINE: "xin vắng", Answer.UNDECIDED: "chưa chắc", None: ""}[answer]
    there = {True: "đang có mặt", False: "đã xác nhận mà chưa đến", None: ""}[present]
    parts = (f"{event}: {count} đại biểu", f"của {unit}" if unit else "", said, there)
    return f"{' '.join(filter(None, parts))}."


def invited_row(delegate: Delegate) -> tuple[str, str]:
    """Who, then where, and why not."""
    about = ", ".join(part for part in (delegate.office, delegate.unit) if part)
    why = f"lý do: {delegate.reason}" if delegate.answer is Answer.DECLINE and delegate.reason else ""
    return delegate.called, "; ".join(part for part in (about, why) if part)


def called(delegate: Delegate, answer: str) -> str:
    """A button for somebody who was telephoned."""
    return f"{delegate.number} {delegate.name}: {answer}"


def noted(delegate: Delegate) -> str:
    """After a call."""
    why = f", lý do: {delegate.reason}" if delegate.reason else ""
    said = {Answer.CONFIRM: "sẽ dự", Answer.DECLINE: "không dự được", Answer.UNDECIDED: "chưa rõ", None: "chưa rõ"}
    return f"Đã ghi qua điện thoại: số {delegate.number} {delegate.called} {said[delegate.answer]}{why}."


def asked_what(delegate: Delegate) -> str:
    return f"Số {delegate.number} {delegate.called} trả lời thế nào?"


def nobody(who: str) -> str:
    return f"Không có đại biểu nào là “{who}” trong danh sách."


def several(who: str) -> str:
    return f"Có mấy đại biểu là “{who}”; xin chọn:"


def one_of(delegate: Delegate) -> str:
    unit = f" ({delegate.unit})" if delegate.unit else ""
    return f"{delegate.number}. {delegate.called}{unit}"


def wish(each: Substitution, delegate: Delegate) -> str:
    who = ", ".join(part for part in (each.stand_in.name, each.stand_in.office, each.stand_in.unit) if part)
    why = f" Lý do: {each.reason}." if each.reason else ""
    return f"Số {delegate.number} {delegate.called} đề nghị cử {who} dự thay.{why}"


def decided(each: Substitution, accepted: bool) -> str:
    return f"Đã ghi: {'chấp nhận' if accepted else 'không chấp nhận'} {each.stand_in.name} dự thay."


def decided_before(each: Substitution) -> str:
    return f"Đề nghị này đã có {each.decided_by or 'người khác'} quyết định."

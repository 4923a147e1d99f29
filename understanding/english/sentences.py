"""Whole turns of phrase, many in another order: "which tasks does the Office lead", "Văn phòng chủ trì việc nào"."""

from __future__ import annotations

import re

REASON = r"(?:because(?: of)?|due to\b(?! be)|(?:since|as) (?=(?:i|we|my|our)\b)).+$"
CHAT = """
trợ giúp = what [else] can (you|i|we) (do|ask|help) [you|for|me|with]* / how (do i|to|can i) use (this|you|it|the bot)
    / how does this work / who are you / i need [some] help / (can|could) you help [me]$
∅ = sorry [but]
xin chào = good (morning|afternoon|evening|day) / hello [there] / hi [there] / dear (secretary|all)
cảm ơn = [many] thanks [a lot|so much|very much] / thank you [so much|very much]
∅ = (could|can|would|will) you [please|kindly] (tell|show|give|let) [me|us] [know]
    / [please|kindly] (tell|show|give|remind) (me|us) / do you know / please / kindly / let me know
    / (i|we) (would like|want|need) to (know|see|ask) [about]
"""
DELEGATES = """
cử {who} đi thay tôi = {who} (will|is going to|shall|would|can) <come> [the congress|it] <for_me>
    / (i|we) [am|are|will|will be|would like to|want to] (send|sending) {who} (instead|<for_me>)
tôi có tên trong danh sách không = am i (on|in) the [delegate|guest] list / is my name on the list
    / (am i|have i been|was i) [already] (registered|invited|confirmed|a delegate)
    / (have|did) you (record|recorded|receive|received|got|get) my (reply|answer|registration|confirmation)
    / has my (reply|answer|registration|confirmation) been (recorded|received|noted)
tôi chưa chắc = [i am] not [yet] sure [yet] [if|whether] [i can <come>]
    / [i] do not know [yet] (if|whether) i can <come> [yet] / i will let you know [later] / maybe i [can|will] [<come>]
tôi không dự được = [i am|i regret] [afraid] [that] (i|we) (cannot|can not|could not|will not|am not going to)
    [be able to] <come> [to] [the congress|the meeting|it]
    / (i am|we are) (unable|not able) to <come> [to] [the congress|the meeting|it]
tôi xin vắng = (i|we) [must|have to|need to|regretfully] decline [the invitation]
tôi sẽ dự = (i|we) [am] [will|can|shall|going to|would like to|happy to] [definitely|certainly|gladly|be able to]*
    <come> [to] [the congress|it] / i (accept|am coming|am attending) [the invitation] / count me in
    / (i|we) [hereby|would like to|want to] confirm [my|our] [attendance|participation|presence]
"""
CLAUSES = """
còn {what} thì sao = [and] [so] (what|how) about {what}$
còn {told} = ^(and|then) [in|for] {told}$
tôi có việc gì = (what|which) [<task>] <does> i (have|need to do|have to do|do|chair|lead) [to do]
có việc gì = (what|which) [<task>] <does> (we|you)
    (have|need to do|have to do|need to prepare|have to prepare|do|got) [to do|planned|scheduled|on|coming up|due]*
    / (which|what) [of the] <task> [<be>] (planned|scheduled|due|happening|expected|set|foreseen|there) [for]
    / (what is|what are|is there|are there) [there] [anything|any <task>]
    (due|planned|scheduled|happening|going on|on|coming up|up|expected|on the agenda|to do|to be done) [for]
    / (is|are) there (anything|something|any <task>) [due|planned|to do|scheduled]
    / what [<task>] (is|are) there / anything (due|planned|to do) / what happens / everything (due|planned) [for]
    / deadlines [in|for] / [an] overview (of|for)
có việc nào chờ điều kiện = what are we waiting for / (which|what) <task> [<be>] (waiting|pending)
việc nào phải trình = (what|which) [<task>] [<be>|needs?|need to be|requires?]*
    (submitted to|approved by|sent to|approval (by|of|from)|go to|goes to)
ban nào thực hiện = (which|what) departments? (is|are) (responsible for|in charge of|leading|involved in)
    / (which|what) departments? (leads?|handles?|does|runs?|prepares?)
{who} chủ trì việc gì = what {who} (has|have|needs|need) to do
{noun} nào = (which|what) {noun} <does> (we|you) (have|hold|do|run|organise|organize)
bao nhiêu {noun} = how many {noun} <does> (we|you) (have|hold|do)
bao nhiêu {noun} của tôi = how many {noun} <does> i (have|chair|lead|do)
{who} chủ trì bao nhiêu {noun} = how many {noun} <does> {who} <lead> [to do]
{who} chủ trì {noun} nào = (which|what) {noun} <does> {who} <lead> [to do]
{who} có việc gì = <does> {who} (have|chair|lead|do) (anything|something|any <task>)
    / is {who} (chairing|leading|doing) (anything|something)
{what} trình ai = (who|whom|to whom) (<be>|<does>) {what} (be|have to be|need to be|been) (submitted|sent|reported) [to]
việc nào chưa có thời hạn = (which|what) <task> (have|has|with|are without) (no|a) (deadline|date|due date) [yet]
{who} chủ trì việc gì = what <does> {who} <lead> [to do]
    / what (is|are) {who} (chairing|leading|doing|running|handling|preparing|responsible for|in charge of)
{what} ban hành khi nào = when (was|is|were) {what} (issued|signed|released|published|promulgated)$
{what} khi nào = [by] (when|what time) (<be>|<does>) {what}
    [<be>|due|held|take place|taking place|start|happen|finish|finished|completed|done|scheduled|planned|expected]*$
    / what is the (deadline|due date|date|time) (of|for) {what}$ / [the] (deadline|due date) (of|for) {what}$
ở đâu = where (<be>|<does>) (it|that) [<be>|held|take place|being held]*
{what} lấy ở đâu = where (<be>|<does>) {what} come from$
{what} họp ở đâu = where (<be>|<does>) {what} [<be>|held|take place|going to be held|being held|happen|meet]*$
{what} mấy ngày = how long (<be>|<does>) {what} [<be>|last|take|going to last]*$
{what} nội dung là gì = what (is|are) {what} [all] about$ / what does {what} say$
{what} số bao nhiêu = what (is|was) the (number|reference) [number] of {what}$
mỗi {unit} được cử bao nhiêu đại biểu = how many delegates (can|may|does|do|will|is|are) (each|every|an|one|a) {unit}
    (send|have|appoint|nominate|allowed to send) / how many delegates (per|from each|for each) {unit}$
liên hệ ai = (who|whom) (do|should|can|must) (i|we) contact
bao nhiêu đại biểu đã xác nhận = how many (people|delegates) [have] (confirmed|registered|accepted|replied|answered)
mời những tỉnh nào = (which|what) provinces [<be>] invited
{who} họp mấy lần = how (many times|often) <does> {who} meet
ai chủ trì {most} {noun} nhất = who (has|chairs|leads|handles) the (?P<most>most|fewest|least)
    (?P<noun>meetings|conferences|workshops|seminars|schemes|review reports|reviews)
ai có {most} việc nhất = who (has|chairs|leads|handles) the {most} <task>
{unit} nào có {most} việc nhất = (which|what) {unit} (has|have|is|had|chairs|leads) the (?P<most>most|fewest|least)
    [<task>|busy|to do]*
{unit} nào nhiều việc nhất = (which|what) {unit} is the busiest / (which|what) is the busiest {unit}$
ai nhiều việc nhất = who is the busiest [person]
"""


def reason(match: re.Match[str]) -> str:
    """Why a delegate stays away is kept in the delegate's own words."""
    return "vì " + re.sub(r"^(?:because(?: of)?|due to|since|as) ", "", match[0], flags=re.IGNORECASE).rstrip(".!")

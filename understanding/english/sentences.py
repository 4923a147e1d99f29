"""Whole turns of phrase, some with another order of words: "which tasks does the Office lead" is "Văn phòng chủ trì việc nào"."""

from __future__ import annotations

import re

from understanding.english.rule import TOLD, Rule, rule, rules

TASK = r"(?:tasks?|items?|jobs?|activit(?:y|ies)|works?|things?|duties|assignments?|ones?)"
DOES = r"(?:does|do|did|will|must|should|shall|has|have)"
BE = r"(?:is|are|was|were|be|been|will be|must be|must|to be|has to be|have to be|should be|needs? to be)"
LEADS = r"(?:lead|chair|run|handle|prepare|organi[sz]e|hold|carry out|do|have|need to do|have to do|get|perform|implement)"
END = r"(?= ?[?.!]*$)"



def _reason(match: re.Match[str]) -> str:
    """Why a delegate stays away is kept in the delegate's own words."""
    return "vì " + re.sub(r"^(?:because(?: of)?|due to|since|as) ", "", match[0], flags=re.IGNORECASE).rstrip(".!")


CHAT: tuple[Rule, ...] = rules(
    (
        (r"what (?:else )?can (?:you|i|we) (?:do|ask|help)(?: (?:you|for|me|with))*|how (?:do i|to|can i) use (?:this|you|it|the bot)|how does this work|who are you|i need (?:some )?help|(?:can|could) you help(?: me)?" + END, "trợ giúp"),
        (r"sorry(?: but)?,?", ""),
        (r"good (?:morning|afternoon|evening|day)|hello(?: there)?|hi(?: there)?|dear (?:secretary|all)", "xin chào"),
        (r"(?:many )?thanks(?: a lot| so much| very much)?|thank you(?: so much| very much)?", "cảm ơn"),
        (r"(?:could|can|would|will) you (?:please |kindly )?(?:tell|show|give|let)(?: (?:me|us))?(?: know)?|(?:please |kindly )?(?:tell|show|give|remind) (?:me|us)(?: about)?|(?:i|we) (?:would like|want|need|'d like) to (?:know|see|ask)(?: about)?|do you know|please|kindly|let me know|(?:i )?(?:am |was )?wonder(?:ing)?(?: if)?", ""),
    )
)
DELEGATES: tuple[Rule, ...] = rules(
    (
        (r"(.+?) (?:will|is going to|shall|would|can) (?:come|attend|go|join|be there|participate)(?: (?:the congress|it))? (?:instead of me|in my place|in my stead|on my behalf|for me)", "cử {1} đi thay tôi"),
        (r"(?:i am|i'm|we are|i will be|i'll be|i want to be|i would like to be) (?:sending|send) (.+?) (?:instead(?: of me)?|in my place|in my stead|on my behalf|to replace me)|(?:i|we) (?:will|would like to|want to|'ll)? ?send (?P<who>.+?) (?:instead(?: of me)?|in my place|in my stead|on my behalf|to replace me)", "cử {1} {who} đi thay tôi"),
        (r"am i (?:on|in) the (?:delegate |guest )?list|is my name on the list|am i (?:registered|invited|a delegate)|(?:have i been|was i|did i get) (?:registered|invited|confirmed)|(?:have you|did you) (?:recorded?|receive[d]?|got?|get) my (?:reply|answer|registration|confirmation)", "tôi có tên trong danh sách không"),
        (r"(?:i am|i'm|we are|i) (?:afraid |sorry )?(?:(?:that )?(?:i|we) )?(?:cannot|can not|can't|could not|couldn't|am not able to|am unable to|unable to|not able to|won't be able to|will not be able to|will not|won't|am not going to|not going to) (?:come|attend|be there|make it|join|participate|go)(?: (?:to )?(?:the congress|it))?", "tôi không dự được"),
        (r"(?:i|we) (?:must|have to|need to|regret(?: that)? (?:i|we) (?:must|have to)) decline(?: the invitation)?|i (?:regretfully |must )?decline", "tôi xin vắng"),
        (r"not sure|(?:i )?(?:do not|don't) know (?:yet )?(?:if|whether) i can (?:come|attend)(?: yet)?|(?:i will|i'll) let you know(?: later)?|maybe i(?: can|'ll| will)(?: come| attend)?|i am not sure(?: yet)?", "tôi chưa chắc"),
        (r"(?:i|we)(?:'ll| will| can| shall| am going to|'m going to| would like to| do| am happy to) (?:definitely |certainly |gladly |be able to )*(?:come|attend|be there|join|participate|go)(?: (?:to )?(?:the congress|it))?|(?:i|we) (?:hereby )?confirm(?: my| our)?(?: attendance| participation)?|count me in|i (?:accept|am coming|am attending|'m coming|'m attending)(?: the invitation)?|yes,? i(?: will| can)?", "tôi sẽ dự"),
    )
)
REASON = rule(r"(?:because(?: of)?|due to(?! be)|since (?:i|we|my|our)|as (?:i|we|my|our)) .+$", _reason)
LONGER: tuple[Rule, ...] = rules(
    (
        (r"(?:and |so |but )?(?:what|how) about (.+?)" + END, "còn {1} thì sao"),
        (rf"^(?:and|then) (?:(?:in|for|of) )?({TOLD}|[^ ]+)" + END, "còn {1}"),
        (rf"(?:which|what) department(?:s)? (?:is|are) (?:responsible for|in charge of|leading)|(?:which|what) department (?:leads|handles|does|runs|prepares)", "ban nào thực hiện"),
        (rf"(?:what|which)(?: {TASK})? {DOES} (?:we|you) (?:have|need to do|have to do|do|got)(?: (?:to do|planned|scheduled|on|coming up|due))*", "có việc gì"),
        (rf"(?:what|which)(?: {TASK})? {DOES} i (?:have|need to do|have to do|do|chair|lead)(?: to do)?", "tôi có việc gì"),
        (rf"(?:which|what) (?:of the )?{TASK} (?:{BE} )?(?:planned|scheduled|due|happening|expected|set|foreseen|there)(?: for)?", "có việc gì"),
        (rf"(?:what is|what's|what are|is there|are there)(?: there)? (?:anything |any {TASK} )?(?:due|planned|scheduled|happening|going on|on|coming up|up|expected|on the agenda|on the schedule|to do|to be done)(?: for)?", "có việc gì"),
        (rf"(?:is|are) there (?:anything|something|any {TASK})(?: due| planned| to do| scheduled)?|what(?: {TASK})? (?:is|are) there|anything (?:due|planned|to do)", "có việc gì"),
        (rf"(?:what|which)(?: {TASK})? (?:{BE} |needs? (?:to be )?|requires? )+(?:submitted to|approved by|sent to|approval (?:by|of|from))", "việc nào phải trình"),
        (rf"(?:which|what) (?P<noun>.+?) {DOES} (?P<who>(?:the |mr |mrs |ms |dr )?[^?]+?) {LEADS}(?: to do)?", "{who} chủ trì {noun} nào"),
        (rf"what {DOES} (?P<who>[^?]+?) {LEADS}(?: to do)?", "{who} chủ trì việc gì"),
        (rf"what (?:is|are) (?P<who>[^?]+?) (?:chairing|leading|doing|running|handling|preparing|responsible for|in charge of)", "{who} chủ trì việc gì"),
        (rf"when (?:was|is|were) (?P<what>.+?) (?:issued|signed|released|published|promulgated)" + END, "{what} ban hành khi nào"),
        (rf"(?:when|by when) (?:{BE}|{DOES}) (?P<what>.+?)(?: (?:be|due|held|take place|takes place|taking place|start|starting|happen|happening|finish|finished|completed|be held|be done|be due|be completed|have to be done|scheduled|planned|expected|to be done|to be held|done))*" + END, "{what} khi nào"),
        (rf"where (?:{BE}|{DOES}) (?:it|that)(?: (?:be|held|take place|be held|being held))*", "ở đâu"),
        (rf"where (?:{BE}|{DOES}) (?P<what>(?!.*\bcome from).+?)(?: (?:be|held|take place|be held|going to be held|being held|happen|meet))*" + END, "{what} họp ở đâu"),
        (rf"where (?:{BE}|{DOES}) (?P<what>.+?) come from" + END, "{what} lấy ở đâu"),
        (rf"how long (?:{BE}|{DOES}) (?P<what>.+?)(?: (?:be|last|take|going to last))*" + END, "{what} mấy ngày"),
        (rf"what (?:is|are) (?P<what>.+?) (?:all )?about" + END, "{what} nội dung là gì"),
        (rf"what does (?P<what>.+?) say" + END, "{what} nội dung là gì"),
        (rf"what (?:is|was) the (?:number|reference)(?: number)? of (?P<what>.+?)" + END, "{what} số bao nhiêu"),
        (rf"what(?:'s| is) the (?:deadline|due date|date|time) (?:of|for) (?P<what>.+?)" + END, "{what} khi nào"),
        (rf"^(?:the )?(?:deadline|due date) (?:of|for) (?P<what>.+?)" + END, "{what} khi nào"),
        (rf"how many delegates (?:can|may|does|do|will|is|are) (?:each|every|an|one|a) (?P<unit>association|unit)s? (?:send|have|appoint|nominate|allowed to send)|how many delegates (?:per|from each|for each) (?P<per>association|unit)", "mỗi {unit} {per} được cử bao nhiêu đại biểu"),
        (rf"how many (?:people|delegates) (?:have )?(?:confirmed|registered|accepted|replied|answered|responded)", "bao nhiêu đại biểu đã xác nhận"),
        (rf"(?:which|what) provinces (?:{BE} )?invited", "mời những tỉnh nào"),
        (rf"how many times (?:{DOES} )?(?P<who>.+?) meets?(?= |$|\?)", "{who} họp mấy lần"),
        (rf"who (?:has|have|chairs|leads|handles|is in charge of) the (?P<most>most|fewest|least) {TASK}", "ai có {most} việc nhất"),
        (rf"(?:which|what) (?P<unit>month|quarter|department|person|year) (?:has|have|is|had|chairs|leads|with) the (?P<most>most|fewest|least)(?: {TASK}| busy| to do)*", "{unit} nào có {most} việc nhất"),
        (rf"(?:which|what) (?P<unit>month|quarter|department|year) is the (?:busiest)|(?:what is|which is) the busiest (?P<same>month|quarter|department|year)", "{unit} {same} nào nhiều việc nhất"),
        (r"who is the busiest(?: person)?", "ai nhiều việc nhất"),
    )
)

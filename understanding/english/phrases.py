"""Short turns of phrase that keep their place: who does it, with whom, how many, all but."""

from __future__ import annotations

from understanding.english.rule import TOLD, Rule, rules
from understanding.english.sentences import BE, TASK

NUMBERED = r"items?|tasks?|points?|entry|entries|rows?"
NUMBER = r"\d{1,5}(?:\.\d{1,2})*"
ORDINALS = ("first|1st", "second|2nd", "third|3rd", "fourth|4th", "fifth|5th", "sixth|6th", "seventh|7th", "eighth|8th")

FACTS: tuple[Rule, ...] = rules(
    (
        (r"who (?:has )?signed|signed by (?:who|whom)", "ai ký"),
        (r"who (?:has )?(?:issued|published|promulgated)", "ai ban hành"),
        (r"who (?:else )?(?:coordinates|cooperates|collaborates|works together|helps)(?: (?:on|with|in))?", "ai phối hợp"),
        (r"(?:with whom|together with whom|with which (?:units?|agenc(?:y|ies)|bodies)|(?:who|whom|which units?) (?:is|are) (?:the )?(?:coordinating|partners?)(?: units?)?(?: (?:of|for|on|in))?)", "phối hợp với ai"),
        (r"who (?:must |has to |have to |should |will |needs to |is to |can )?(?:approves?|sign off(?: on)?|adopts?|approving)", "ai thông qua"),
        (r"(?:to whom|who) (?:must|should|is|does|do|will) (.+?) (?:be |have to be )?(?:submitted|sent|reported)(?: to)?", "{1} trình ai"),
        (r"who (?:is |are |will be )?(?:the )?(?:chairs?|chairing|chairman|chairperson|chaired|chair person)(?: (?:of|for|on))?|who (?:will|does|should|is to) chair|who (?:leads?|is leading|runs|heads|will lead)|chaired by (?:who|whom)", "ai chủ trì"),
        (r"who (?:is|are|will be) (?:responsible|accountable)(?: for| of)?", "ai chịu trách nhiệm"),
        (r"who (?:is|are|will be) in charge(?: of)?|who (?:handles|takes care of|looks after)", "ai phụ trách"),
        (r"who (?:does|prepares|carries out|implements|writes|drafts)", "ai thực hiện"),
        (r"who is (?:invited|coming)", "mời những ai"),
        (r"how many days", "mấy ngày"),
        (rf"how many {TASK}", "bao nhiêu việc"),
        (r"how many|number of|count (?:of )?", "bao nhiêu"),
        (r"(?:the )?busiest", "nhiều việc nhất"),
        (r"fewest|least", "ít"),
        (r"most(?! of)", "nhiều"),
        (r"when", "khi nào"),
        (r"where", "ở đâu"),
        (r"who|whom", "ai"),
        (r"(?:the )?(?:deadline|due date)", "khi nào"),
    )
)
LINKS: tuple[Rule, ...] = rules(
    (
        (r"(?:except(?: for)?|excluding|other than|apart from|but not|without|leaving out|leave out|not counting)(?: the)?(?: ones?| those)?(?: (?:of|by|chaired by|led by))?", "trừ"),
        (r"not (?:chaired |led |done |handled |approved )?(?:by|for)|that (?:are|is) not(?: by)?", "trừ"),
        (rf"(?:the )?(?:ones?|those) (?:that {BE} |which {BE} |{BE} )?(?:chaired|led|run|handled|done) by", "việc của"),
        (rf"(?:that |which )?(?:{BE} )?(?:chaired|led|run|handled|done|prepared|organi[sz]ed|carried out) by", "của"),
        (r"(?:that |which )?(?:must |have to |has to |should |will |needs? to )?(?:be )?(?:needs?|require|requires|requiring|needing|go to|goes to|await|awaiting) (?:the )?(?:approval|adoption|consent|a decision)? ?(?:by|of|from|to)?", "phải trình"),
        (rf"(?:that |which )?(?:{BE} )?(?:approved|adopted|submitted|decided)(?: by| to)|for approval by", "trình"),
        (rf"(?:that |which )?(?:{BE} )?(?:done |carried out )?(?:in coordination with|in cooperation with|coordinated with|together with|jointly with|in collaboration with|along with)", "phối hợp với"),
        (r"with", "với"),
        (r"before|ahead of", "trước"),
        (r"after", "sau"),
        (rf"(?:{BE} )?(?:about|concerning|regarding|related to|on the subject of|to do with)", "về"),
        (r"(?:only|just)", "chỉ"),
        (r"and|plus", "và"),
        (r"or", "hoặc"),
        (r"also|as well|too", "cả"),
        (r"including", "kể cả"),
    )
)
NUMBERS: tuple[Rule, ...] = rules(
    (
        (r"(?:the )?(20\d\d) (?:annual |work |working )?(?:programme|program|plan)", "chương trình công tác năm {1}"),
        (r"(?:the )?(?:plan|programme|program)(?: no\.?| number)? (\d+)", "kế hoạch số {1}"),
        (rf"(?:{NUMBERED})(?: (?:number|no\.?|nr\.?))? ?#?({NUMBER}) (?:of|in) (?:the year )?(20\d\d)(?! (?:programme|program|plan))", "mục {1} năm {2}"),
        (rf"(?:{NUMBERED})(?: (?:number|no\.?|nr\.?))? ?#?({NUMBER})", "mục {1}"),
        (rf"(?:^|(?<=chairs )|(?<=approves )|(?<=leads ))(?:number|no\.?|nr\.?) ?({NUMBER})", "mục {1}"),
        (rf"(?:number|no\.?|nr\.?) ?({NUMBER})", "số {1}"),
        *((rf"(?:the )?(?:{name}) {TASK}", f"việc thứ {place}") for place, name in enumerate(ORDINALS, 1)),
        (rf"(?:the )?last {TASK}", "việc cuối cùng"),
        (rf"(?:the )?next {TASK}", "việc tiếp theo"),
    )
)
WORDS: tuple[Rule, ...] = rules(
    (
        (r"(?:the )?(?:details?|particulars|contents?)(?: (?:of|on|for|about))?|more about", "chi tiết"),
        (rf"(?:which|what) (?:of the )?{TASK}", "việc nào"),
        (rf"(?:which|what) ({TOLD})", "{1} nào"),
        (r"(?:list|show|find|see|look up|search for|give)(?: all)?(?: the)?", "liệt kê"),
        (r"(?:ongoing|regular|recurring|routine|standing) (?:tasks|items|work|duties)|(?:regular|routine) work", "việc thường xuyên"),
        (r"(?:overdue|late) (?:tasks|items)|(?:tasks|items) (?:that are )?(?:overdue|late)|overdue", "việc trễ hạn"),
        (r"my (?:own )?(?:tasks|items|work|duties)|mine", "việc của tôi"),
        (rf"{TASK}", "việc"),
        (r"associations?", "hội"),
        (r"units?", "đơn vị"),
        (r"departments?", "ban"),
        (r"person", "người"),
        (r"month", "tháng"),
        (r"quarter", "quý"),
        (r"year", "năm"),
        (r"of", "của"),
        (r"(?:at least)", "ít nhất"),
        (r"(?:i|me)", "tôi"),
        (r"from", "từ"),
        (r"to", "đến"),
    )
)

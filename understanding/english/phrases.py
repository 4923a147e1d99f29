"""Short turns of phrase that keep their place: numbers, who does it, with whom, how many, all but."""

from __future__ import annotations

ORDINALS = ("first|1st", "second|2nd", "third|3rd", "fourth|4th", "fifth|5th", "sixth|6th", "seventh|7th", "eighth|8th")
PLACES = "\n".join(f"việc thứ {place} = [the] ({names}) <task>" for place, names in enumerate(ORDINALS, 1))
NUMBERS = f"""
chương trình công tác năm {{year}} = [the] {{year}} [annual|work|working] <plan>
kế hoạch số {{number}} = [the] <plan> [no\\.?|number] {{number}}
mục {{number}} năm {{year}} = (items?|tasks?|points?) [number|no\\.?] #?{{number}} (of|in) [the] {{year}}(?! <plan>)
ai chủ trì mục {{number}} = who (chairs|leads|is chairing) {{number}}(?!-\\w)
ai thông qua mục {{number}} = who approves {{number}}(?!-\\w)
mục {{number}} khi nào = when is {{number}}(?![-/]\\w) [due]
mục {{number}} = (items?|tasks?|points?) [number|no\\.?] #?{{number}}
số {{number}} = (number|no\\.?) ?{{number}}
{PLACES}
việc cuối cùng = [the] last <task>
việc tiếp theo = [the] next <task>
"""
FACTS = """
còn {told} = ^(and|then) [in|for] {told}$
chi tiết = [the] (details?|particulars|contents?) [of|on|for|about] / more (about|on)
chưa xong vì = (is|are|was|were) not [yet] (done|finished|completed) (because of|because|due to)
chưa xong = (is|are|was|were) not [yet] (done|finished|completed)
đã xong = (is|are|was|were|has been|have been) [now|already] (done|finished|completed) / as (done|finished|completed)
đang làm = (is|are) [now|still] (in progress|under way|being done)
lịch sử = [the] history of
sai = [is] (wrong|incorrect|mistaken)
phải là = [it] should be
ai ký = who [has] signed / signed by (who|whom)
ai ban hành = who [has] (issued|published|promulgated)
phối hợp với ai = with (whom|which units?|which agency|which agencies)
    / who [else] (coordinates?|cooperates?|helps) [on|with|in]
    / (who|which units?) (is|are) [the] (coordinating|partners?|coordinating units?) [of|for|on|in]
ai thông qua = who [must|has to|have to|should|will|needs to|is to|can] (approves?|approving|adopts?|sign off) [on]
ai chủ trì = who [is|are|will be] [the] (chairs?|chairing|chairman|chairperson) [of|for|on] / chaired by (who|whom)
    / who (will|does|should|is to) (chair|lead) / who (leads?|is leading|runs|heads)
ai chịu trách nhiệm = who (is|are|will be) (responsible|accountable) [for|of]
ai phụ trách = who (is|are|will be) in charge [of] / who (handles|takes care of|looks after)
ai thực hiện = who (does|prepares|carries out|implements|writes|drafts)
mời những ai = who is (invited|coming|attending|allowed to attend|allowed to come) [to]
mấy ngày = how many days
bao nhiêu việc = how many <task>
bao nhiêu = how many / number of / count [of]
nhiều việc nhất = [the] busiest
ít nhất = at least
ít = fewest / least
nhiều = most
khi nào = when / [the] (deadline|due date)
ở đâu = where
ai = who / whom
"""
LINKS = """
trừ = (except|except for|excluding|other than|apart from|but not|without|leaving out|leave out|not counting) [the]
    [ones?|those] [of|by|chaired by|led by] / not [chaired|led|done|handled|approved] (by|for)
việc của = [the] (ones?|those) [that|which] [<be>] (chaired|led|run|handled|done) by
của = [that|which] [<be>] (assigned|given) to
    / [that|which] [<be>] (chaired|led|run|handled|done|prepared|organised|organized|carried out) by
phải trình = [that|which] [must|have to|has to|should|will] (needs?|requires?|requiring|needing|awaits?|awaiting) [the]
    (approval|adoption|consent) [by|of|from] / [that|which] (go|goes) to
trình = [that|which] [<be>] (approved|adopted|submitted|decided) [by|to] / for approval by
phối hợp với = [that|which] [<be>] [done|carried out]
    (in coordination with|in cooperation with|coordinated with|together with|jointly with|along with)
với = with
trước = before / ahead of
sau = after
về = [<be>] (about|concerning|regarding|related to|on the subject of|to do with)
chỉ = only / just
và = and / plus
hoặc = or
cả = also / as well / too
kể cả = including
"""
WORDS = """
việc nào = (which|what) [of the] <task>
{told} nào = (which|what) {told}
liệt kê = [a|the] list of / (list|show|find|see|look up|search for|give) [all] [the]
việc thường xuyên = [the] (ongoing|regular|recurring|routine|standing) (tasks|items|work|duties|ones)
thường xuyên = ongoing / regular / recurring / routine
việc trễ hạn = (overdue|late) (tasks|items) / (tasks|items) [that are] (overdue|late) / overdue
việc của tôi = my [own] (tasks|items|work|duties) / mine
các việc = everything / all [the] <task>
việc = <task>
hội = associations?
đơn vị = units?
ban = departments?
người = person
tháng = month
quý = quarter
năm = year
của = of
tôi = i / me
từ = from
đến = to
"""
DROPPED = """
    a an the in on at for by is are was were be been being do does did have has had will would should shall must may
    can could it its that this these those there their they we our us you your all any some so then what which held
    hold holds done due planned scheduled expected happening going coming up need needs needed get got want know
    every each only ok well yes if as into out one ones coordinated lead leads leading chair chairs chairing
    responsible charge work works working tell about fall falls start starts begin begins last lasts invited yet
    allowed assigned anything something am give also regret attend come run runs involved publish
"""
"""What is left of an English line and tells nothing; with a capital it may be a name ("Nghệ An")."""

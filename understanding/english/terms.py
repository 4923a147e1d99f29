"""What the office calls its bodies, its plans, its kinds of work and their matters: a phrasebook in four parts."""

from __future__ import annotations

from understanding.english.phrases import ORDINALS

BODIES = """
Văn phòng = [the] [union] office(?! of)
Ban Thường vụ Tỉnh ủy = [the] standing committee of the provincial party [committee]
Ban Thường vụ = [the] standing committee [of the union]
Ban Chấp hành = [the] executive (committee|board) [of the union]
Tổng Thư ký = [the] (secretary.general|general secretary)
Đảng đoàn = [the] party (group|caucus|delegation|union)
Thường trực = [the] (permanent|standing) (board|body|members|leadership|office) / [the] permanent committee
Ban kiểm tra = [the] (inspection|audit|control) (committee|board|commission)
Ban Tổ chức = [the] organi[sz]ing (committee|board)
Ban Thư ký = [the] secretariat
các tiểu ban = [the] sub-?committees
Ban Khoa học công nghệ = [the] (science|technology|science and technology|science & technology|s&t)
    [and (consultancy|consulting|reviews?)] (department|dept|division|board|section|unit)
    / [the] (department|dept|division) of science [and technology]
Ban Thông tin = [the] [science] (information|communications?|media|dissemination) [and [a-z]+]
    (department|dept|division|board|section|unit) / [the] (department|dept|division) of information
Chi bộ = [the] party cell
Công đoàn = [the] trade union
Tỉnh đoàn = [the] [provincial] youth union
Tỉnh ủy = [the] provincial party committee
UBND tỉnh = [the] provincial people'?s committee
hội thành viên = [the] member associations
trung tâm trực thuộc = [the] (affiliated|subordinate) (centres|centers)
đơn vị trực thuộc = [the] (affiliated|subordinate|attached) units
đồng chí = (mr|mrs|ms|miss|comrade|dr)\\.?(?= \\w)
Liên hiệp hội = (our|the) union
"""
PLANS = """
chương trình công tác = [the] [our] [this year's] (annual|work|working|yearly|annual work|yearly work) <plan>
kế hoạch đại hội = [the] congress plan / [the] plan (of|for) the congress
kế hoạch hành động = [the] [party group's?] action plan
kế hoạch kỷ niệm = [the] anniversary plan / [the] plan (of|for) the anniversary
chương trình toàn khóa = [the] (five-year|5-year|full-term|whole-term|term) <plan>
trong kế hoạch = in (the|our) <plan>
theo kế hoạch = (according to|under) (the|our) <plan>
kế hoạch = (the|our|this) <plan>
"""
KINDS = """
báo cáo phản biện = [critical|social|independent] (review|appraisal) reports? / [critical|independent] reviews
phản biện = [the] [critical|independent] review of
hội nghị sơ kết 6 tháng đầu năm = mid-?year [review] (conference|meeting|review)
hội nghị tổng kết = (year-end|annual|final) [review] (conference|meeting)
chương trình làm việc = (work|working) (visits|trips|sessions)
hội nghị = conferences? / meetings?
hội thảo = workshops? / seminars? / symposium / symposia
diễn đàn = forums?
tập huấn = training [courses?|classes|class|sessions?]
triển lãm = exhibitions?
đề án = schemes? / projects?
Hội thi Sáng tạo kỹ thuật = [the] (technical|engineering|technological) (innovation|creativity)
    (contests?|competitions?)
Cuộc thi sáng tạo thanh thiếu niên, nhi đồng = [the] (youth|children'?s?|young people'?s?) [and children'?s?]
    [innovation|creativity|creative] (contests?|competitions?)
cuộc thi = [the] (contests?|competitions?)
lễ trao giải = awards? ceremony / prize.giving [ceremony] / award presentation
lễ phát động = launch(ing)? [ceremony]
Giải thưởng Sáng tạo khoa học công nghệ Việt Nam = [the] [vietnam] [science and technology|s&t] innovation awards?
giải thưởng = [the] awards?
lễ kỷ niệm = [the] anniversary [ceremony|celebration]
buổi lễ = [the] ceremony / ceremonies
đại hội = [the] congress
dự toán kinh phí = [the] budget (estimates?|proposal)
quy chế = regulations?
phương án = proposals / options
kế hoạch = plans
chương trình = programmes / programs
báo cáo = reports?
"""
ISSUES = "\n".join(
    f"Đặc san số {number} = [the] ({names}) (special issue|magazine|journal)"
    for number, names in enumerate(ORDINALS, 1)
)
MATTERS = f"""
{ISSUES}
Đặc san = [the] (special issues?|magazine|journal|special publication)
bản tin = [the] newsletter
trí thức tiêu biểu = (outstanding|honou?red) intellectuals
trí thức = [the] intellectuals
tôn vinh = honou?ring
giám định xã hội = social (assessment|appraisal)
tư vấn = consultancy / consulting
tài sản trí tuệ = intellectual property
phổ biến kiến thức = (dissemination|popularisation|popularization) of [scientific] knowledge / knowledge dissemination
chuyển đổi số = digital transformation
công nghệ thông tin = information technology
khoa học công nghệ = science (and|&) technology / s&t
thi đua khen thưởng = emulation [and (rewards?|commendation)]
kiểm tra = inspections?
hợp tác quốc tế = international cooperation
trường tư thục = private schools?
giáo dục = education
miền núi = mountainous (areas?|regions?)
quy hoạch vùng = [the] regional planning [of]
huyện = [the] district [of]
phim tư liệu = [documentary] film
trang thông tin điện tử = [the] website
nhân sự = personnel
doanh nghiệp = enterprises / businesses
môi trường = [the] environment
chuyên gia = experts
kinh phí = [the] (funding|funds|money|budget)
vướng mắc = problems? / difficulties
mục đích = [the] purposes?
chỉ tiêu = [the] targets?
đại biểu triệu tập = official delegates
khách mời = [invited] guests / invited delegates
đại biểu = delegates?
tỉnh = provinces
lương của = [the] salary of
số điện thoại = phone number
"""

"""What the office calls its bodies, its plans, its kinds of work and their matters."""

from __future__ import annotations

from understanding.english.rule import Rule, rules

BODIES: tuple[Rule, ...] = rules(
    (
        (r"(?:the )?(?:union'?s? )?office(?! of)(?:'s)?", "Văn phòng"),
        (r"(?:the )?standing committee of the provincial party(?: committee)?", "Ban Thường vụ Tỉnh ủy"),
        (r"(?:the )?standing committee(?: of the union)?(?:'s)?", "Ban Thường vụ"),
        (r"(?:the )?executive (?:committee|board)(?: of the union)?(?:'s)?", "Ban Chấp hành"),
        (r"(?:the )?(?:secretary[- ]general|general secretary)(?:'s)?", "Tổng Thư ký"),
        (r"(?:the )?party (?:group|caucus|delegation|union)(?:'s)?", "Đảng đoàn"),
        (r"(?:the )?(?:permanent|standing) (?:board|body|members|leadership|office)|(?:the )?permanent committee|(?:the )?presidency", "Thường trực"),
        (r"(?:the )?(?:inspection|audit|control) (?:committee|board|commission)", "Ban kiểm tra"),
        (r"(?:the )?organi[sz]ing (?:committee|board)", "Ban Tổ chức"),
        (r"(?:the )?secretariat", "Ban Thư ký"),
        (r"(?:the )?sub-?committees", "các tiểu ban"),
        (r"(?:the )?(?:science(?: and| &)? technology|science|s&t|technology)(?: and consultancy| and consulting)? (?:department|division|board|section|unit)(?:'s)?", "Ban Khoa học công nghệ"),
        (r"(?:the )?(?:department|division) of science(?: and technology)?", "Ban Khoa học công nghệ"),
        (r"(?:the )?(?:science )?(?:information|communications?|media|dissemination)(?: and [a-z]+)? (?:department|division|board|section|unit)(?:'s)?", "Ban Thông tin"),
        (r"(?:the )?(?:department|division) of information", "Ban Thông tin"),
        (r"(?:the )?party cell", "Chi bộ"),
        (r"(?:the )?trade union", "Công đoàn"),
        (r"(?:the )?(?:provincial )?youth union", "Tỉnh đoàn"),
        (r"(?:the )?provincial party committee", "Tỉnh ủy"),
        (r"(?:the )?provincial people'?s committee", "UBND tỉnh"),
        (r"(?:the )?member associations", "hội thành viên"),
        (r"(?:the )?(?:affiliated|subordinate) (?:centres|centers)", "trung tâm trực thuộc"),
        (r"(?:the )?(?:affiliated|subordinate|attached) units", "đơn vị trực thuộc"),
        (r"(?:mr|mrs|ms|miss|comrade|dr)\.?(?= \w)", "đồng chí"),
        (r"(?:our|the) union(?:'s)?", "Liên hiệp hội"),
    )
)
PLANS: tuple[Rule, ...] = rules(
    (
        (r"(?:the |our )?(?:annual |yearly )?(?:work|working|annual) (?:programme|program|plan)(?= (?:of|for) (?:20\d\d))", "chương trình công tác"),
        (r"(?:the |our |this year's )?(?:annual|work|working|yearly) (?:work )?(?:programme|program|plan)", "chương trình công tác"),
        (r"(?:the )?congress plan|(?:the )?plan (?:of|for) the congress", "kế hoạch đại hội"),
        (r"(?:the )?(?:party group'?s? )?action plan", "kế hoạch hành động"),
        (r"(?:the )?anniversary plan|(?:the )?plan (?:of|for) the anniversary", "kế hoạch kỷ niệm"),
        (r"(?:the )?(?:five-year|5-year|full-term|whole-term|term) (?:programme|program|plan)", "chương trình toàn khóa"),
        (r"in (?:the|our) (?:plan|programme|program)", "trong kế hoạch"),
        (r"(?:according to|under) (?:the|our) (?:plan|programme|program)", "theo kế hoạch"),
        (r"(?:the|our|this) (?:plan|programme|program)", "kế hoạch"),
    )
)
KINDS: tuple[Rule, ...] = rules(
    (
        (r"(?:critical |social |independent )?(?:review|appraisal) reports?|(?:critical |independent )?reviews", "báo cáo phản biện"),
        (r"mid-?year (?:review )?(?:conference|meeting|review)", "hội nghị sơ kết 6 tháng đầu năm"),
        (r"(?:year-end|annual|final) (?:review )?(?:conference|meeting)", "hội nghị tổng kết"),
        (r"work(?:ing)? (?:visits|trips|sessions)", "chương trình làm việc"),
        (r"conferences?|meetings?", "hội nghị"),
        (r"workshops?|seminars?|symposi(?:um|a)", "hội thảo"),
        (r"forums?|fora", "diễn đàn"),
        (r"training(?: courses?| classes| class| sessions?)?", "tập huấn"),
        (r"exhibitions?", "triển lãm"),
        (r"schemes?|projects?", "đề án"),
        (r"(?:the )?(?:technical|engineering|technological) (?:innovation|creativity) (?:contests?|competitions?)", "Hội thi Sáng tạo kỹ thuật"),
        (r"(?:the )?(?:youth|children'?s?|young people'?s?)(?: and children'?s?)? (?:innovation |creativity |creative )?(?:contests?|competitions?)", "Cuộc thi sáng tạo thanh thiếu niên, nhi đồng"),
        (r"(?:the )?(?:contests?|competitions?)", "cuộc thi"),
        (r"awards? ceremony|prize[- ]giving(?: ceremony)?|award presentation", "lễ trao giải"),
        (r"launch(?:ing)?(?: ceremony)?", "lễ phát động"),
        (r"(?:the )?(?:vietnam )?(?:science and technology |s&t )?innovation awards?", "Giải thưởng Sáng tạo khoa học công nghệ Việt Nam"),
        (r"(?:the )?awards?", "giải thưởng"),
        (r"(?:the )?anniversary(?: ceremony| celebration)?", "lễ kỷ niệm"),
        (r"(?:the )?ceremon(?:y|ies)", "buổi lễ"),
        (r"(?:the )?congress", "đại hội"),
        (r"budget (?:estimates?|proposal)", "dự toán kinh phí"),
        (r"regulations?", "quy chế"),
        (r"proposals|options", "phương án"),
        (r"plans", "kế hoạch"),
        (r"programmes|programs", "chương trình"),
        (r"reports?", "báo cáo"),
    )
)
MATTERS: tuple[Rule, ...] = rules(
    (
        (r"(?:the )?(?:special issues?|magazine|journal|special publication)", "Đặc san"),
        (r"(?:the )?newsletter", "bản tin"),
        (r"(?:outstanding |honou?red )intellectuals", "trí thức tiêu biểu"),
        (r"(?:the )?intellectuals", "trí thức"),
        (r"honou?ring", "tôn vinh"),
        (r"social (?:assessment|appraisal)", "giám định xã hội"),
        (r"consultancy|consulting", "tư vấn"),
        (r"intellectual property", "tài sản trí tuệ"),
        (r"(?:dissemination|popularisation|popularization) of (?:scientific )?knowledge|knowledge dissemination", "phổ biến kiến thức"),
        (r"digital transformation", "chuyển đổi số"),
        (r"information technology", "công nghệ thông tin"),
        (r"science(?: and| &) technology|s&t", "khoa học công nghệ"),
        (r"emulation(?: and (?:rewards?|commendation))?", "thi đua khen thưởng"),
        (r"inspections?", "kiểm tra"),
        (r"international cooperation", "hợp tác quốc tế"),
        (r"(?:private )schools?", "trường tư thục"),
        (r"education", "giáo dục"),
        (r"mountainous (?:area|areas|region|regions)", "miền núi"),
        (r"regional planning", "quy hoạch vùng"),
        (r"(?:documentary )?film", "phim tư liệu"),
        (r"(?:the )?website", "trang thông tin điện tử"),
        (r"personnel", "nhân sự"),
        (r"enterprises|businesses", "doanh nghiệp"),
        (r"(?:the )?environment", "môi trường"),
        (r"experts", "chuyên gia"),
        (r"(?:the )?(?:funding|funds|money)", "kinh phí"),
        (r"(?:the )?purposes?", "mục đích"),
        (r"(?:the )?targets?", "chỉ tiêu"),
        (r"official delegates", "đại biểu triệu tập"),
        (r"(?:invited )?guests|invited delegates", "khách mời"),
        (r"delegates?", "đại biểu"),
        (r"provinces", "tỉnh"),
        (r"salary", "lương của"),
        (r"phone number", "số điện thoại"),
    )
)
RULES: tuple[Rule, ...] = (*BODIES, *PLANS, *KINDS, *MATTERS)

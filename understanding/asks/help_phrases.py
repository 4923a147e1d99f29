"""How people ask what the secretary can do and how to ask it."""

from __future__ import annotations

from understanding.phrases import phrase_pattern

HELP = phrase_pattern(
    # a guide is asked for
    r"\bhướng dẫn ((em|tôi|mình|tui|anh|chị|cháu|bác|chú)\b ?)?(sử dụng|cách|dùng|xài|với|đi|$)",
    "(mới|chưa) (dùng|xài|sử dụng|biết dùng)(?=.*(hướng dẫn|chỉ|giúp|làm sao|thế nào|bày))",
    "cách (sử )?dùng",
    "trợ giúp",
    r"\bhelp\b",
    r"^/?(start|trogiup|help)\b",
    # what it can do; "giúp gì tháng này" asks for work
    r"(bot|trợ lý|thư ký|ad|em|mày|hệ thống|app|cái này)\b.{0,25}\b(giúp|làm|hỗ trợ|trả lời|biết)( được)?"
    r"( tôi| em| mình| anh| chị| bác| chú)?( được)? (những )?(việc |cái |điều )?gì\b(?! (tháng|quý|tuần|hôm|năm))",
    # how it works
    "(cái này|bot|máy này|nó) (hỏi|dùng|xài)( thế nào| sao| làm sao| kiểu gì| gì)",
    "(chưa|không) biết (cách )?(dùng|hỏi|xài)",
    "(sử )?(dùng|xài) (cái này|bot|nó|hệ thống|app|cái)? ?(này )?(ra )?(sao|thế nào|làm sao|kiểu gì|như thế nào|răng)",
    "(công cụ|phần mềm|hệ thống|app|bot|ứng dụng|trợ lý|cái này)( này)? (dùng|xài|sử dụng|có|làm|hoạt động)"
    r"( được| để| chức năng| tác dụng| cho)*( làm)? (gì|sao|thế nào|những gì|việc gì)\b",
    # what and how to ask
    r"\bhỏi (được )?(những )?gì\b( được| ở đây)?",
    "được hỏi (những )?gì",
    "(chỉ|bày|dạy) (giúp |cho )?(tôi|tui|em|mình|anh|chị|bác|chú|cháu)? ?(cách|biết cách) (hỏi|dùng|xài|tra cứu)",
    r"(có thể )?tra cứu (được )?(những )?(gì|nội dung gì|thông tin gì)\b.{0,12}(ở đây|$)",
    r"cách (hỏi|tra cứu)\b(?! (ý kiến))",
    "nhắn (tin )?(như )?(thế nào|sao|kiểu gì)",
    "phải nhắn (gì|sao|thế nào)",
    # in English, and who it is
    "what can you do",
    "how (do i|to) use",
    r"\b(em|bot|bạn|ad|trợ lý) (là ai|tên (là )?gì|là gì|là (người|máy|robot|bot))\b",
    "who are you",
    r"^(giúp|cứu) (tôi|em|mình|với|anh|chị)( với)?\W*$",
)
YOU = phrase_pattern(
    r"^(\W|xin|chào|ơi|dạ|hello|hi|thế|vậy)* ?bạn (có thể )?(giúp|làm|biết|hỗ trợ)( được)?"
    "( tôi| em| mình)? ?(được )?(những )?(việc )?gì",
)
"""A line without marks that begins with "ban" means "bạn", not a department."""

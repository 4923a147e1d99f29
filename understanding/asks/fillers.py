"""Words that carry no topic: politeness, particles, pronouns, question words, verbs of asking. Without marks."""

from __future__ import annotations

import re

PHRASES = re.compile(
    r"\b(?:cho (?:em|toi|minh|anh|chi|chau|bac|chu)? ?(?:hoi|biet|xem|xin)|xin (?:hoi|cho biet)|de nghi(?: dong chi| cho biet)?|dong chi|cho biet"
    r"|lien quan(?: den| toi)?|co lien quan|dinh (?:den|toi|dang)|noi (?:ve|den|toi)|nhac (?:den|toi)|dinh dang|noi ro|chi tiet|cu the|thong tin ve|lien he"
    r"|phuc vu cho|danh sach|liet ke(?: day du)?|day du|tong cong|tat ca|tong so|bao nhieu|bao gio|khi nao|the nao|nhu the nao|ra sao|lam sao|tai sao|vi sao"
    r"|tim (?:giup|ho|cho)|giup (?:em|toi|minh|anh|chi|chau)?|ke (?:ten|ra|cho|giup|em|toi|anh|chi)|doc (?:lai|cho|anh|em|toi)(?: nghe)?|xem (?:lai|giup|ho)"
    r"|cong viec|nhiem vu|dau viec|hoat dong|hang muc|phan viec|dau muc|lich cong tac|su kien|noi dung|cong tac(?= gi| nao)"
    r"|duoc giao|giao cho|phai lam|can lam|se lam|duoc lam|thuc hien|trien khai|tien hanh|dien ra|to chuc(?! (?:khoa|bo may|phi|chinh|khcn|hoi|thanh))|thong ke|(?:trong|theo|cua) (?:chuong trinh|ke hoach)(?= (?:co|gom|thi|phai|con|may|bao|nam|nay|minh|ta|nao)|$)|chuong trinh(?= ?(?:\||nam|gom|$))"
    r"|hoan thanh|hoan thien xong|ket thuc|bat dau|du kien|dung mui|dung ra|cam trich|phu trach|chu tri|chu chi|chiu trach nhiem|tham muu|dau moi|phoi hop(?: thuc hien)?(?: voi| cung)?"
    r"|thong qua|phe duyet|cho y kien|xin y kien|thuoc (?:dien|ve|loai)|mang ten|gan (?:voi|moc)|moc thoi gian|thoi gian|thoi han|han chot"
    r"|nam nay|hang nam|thuong xuyen|ca nam|cac nam|nhiem ky|toan khoa|trong nam|moi nguoi|moi thu|mot chut|mot ti|lam on|vui long|cam on|xin chao|chao (?:em|anh|chi|ban|ca nha)"
    r"|sap toi|sap den|nay mai|hien nay|hien tai|bay gio|luc nay|dao nay|ke hoach(?= (?:minh|ta|co|khong|gi|nao|nay)|$)|trong ke hoach|theo ke hoach|trong chuong trinh|khong biet"
    r"|phai xong|kem theo|tham quyen|thuoc tham quyen|trong ca|ca nhiem ky|tong ket (?:lai|xem)|lien quang?|tham gia(?= ?$)|co mat(?= trong)|ban ron|ban gi|xay dung(?= (?:nhung|cac|de an|ke hoach|quy che|may|bao nhieu))|tinh ca|ke ca|gom ca|tinh luon|bao gom|dua ra|ton lai|ton dong|xa hoi hoa(?= gi)|moc nao|co moc|can xong|con lai|con ton|dang dang|sap den han|den han|bat buoc|can thiet|quan trong|uu tien|gap gap|mo dau|dieu gi|van de gi|viec gi|cai gi|nhung gi)\b"
)
PARTICLES = frozenset(
    """
    a ad admin ah ai ak alo anh au ay ba bac ban bay ben bi biet boi bot bon boss chac chau chi cho chu chua chung co con cu cua cung cac cai can
    c cho da dang dau day de den di dinh do doc doi e em gi giao gio giu giup gom h ha han hay he hen het hi hoac hoi hom hong hu hung i
    ke khac khong kia kieu la lai lam le len list lo loai luc luon ma may men minh mo moi mot muon muc na nao nay neu nghe nghen nghi ngay nha nhac nhe
    nhi nho nhu nhung no noi nua o oh oi ok on ong phai qua que ra rang rieng roi rua r sang sao sau se sep so sua sap ta tai tam tat
    ten thang thay the theo them thi thoi thu thua thuoc tiep tim toi tren trong trinh truoc tu tui tung u uh ung uy va van vang vao vay ve vi viec
    voi vs vu vua xem xin xong xe y yeu duyet duoc khi kip tin nhan tuan quy nam hoi ho bao dung nhat nhieu it cac nhung dieu kinh deu xuat danh
    please the of in is are what which who when where for to me our we do does have has this that there any
    nghia ghi chieu trua toi sang dong luon ngoai tru bo mat dien mang bat cu ky khau moc cuoc dua ton nham nhan quen hok luc buoi mua gui vut tuong tham gia nhanh gon nhat liet moi chuyen lich hop tong ca gium giua dum nho noi hay gan lai ta minh be xiu nheng duoc nhen no man tron bua mo ben dot lop khoi ga te giua tham duc thu
    """.split()
)
"""Single syllables dropped only when no topic of two syllables needs them."""
MARKED_PREPOSITIONS = frozenset("về của trong với cho và tại do đến là có các những một được không giữa từ ở nào gì ai phải".split())
PREPOSITIONS = frozenset("ve cua trong voi cho va tai do den la co cac nhung mot duoc khong giua tu o nao gi ai phai".split())
"""Beside a word of a topic they are still no part of it ("về giải thưởng")."""

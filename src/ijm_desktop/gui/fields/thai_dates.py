"""Thai words of a date."""

from __future__ import annotations

from ijm_desktop.gui.fields.unspaced import Unspaced

_DAYS = {
    "เมื่อวานซืน": "anteayer",
    "เมื่อวานนี้": "yesterday",
    "เมื่อวาน": "yesterday",
    "วันนี้": "today",
    "พรุ่งนี้": "tomorrow",
}
_MARKS = {
    "พุทธศักราช": "b.e.",
    "พ.ศ.": "b.e.",
    "ไม่แน่ใจ": "uncertain",
    "ไม่แน่นอน": "uncertain",
    "ประมาณ": "about",
    "ราวๆ": "about",
    "ราว": "about",
    "ระหว่าง": "between",
    "และ": "and",
    "ตั้งแต่": "since",
    "จนถึง": "until",
    "ถึง": "to",
    "ก่อน": "before",
    "หลัง": "after",
    "ต้น": "early",
    "กลาง": "mid",
    "ปลาย": "late",
    "จาก": "from",
}
_MONTHS = {
    "january": ("มกราคม", "มกรา", "ม.ค."),
    "february": ("กุมภาพันธ์", "กุมภา", "ก.พ."),
    "march": ("มีนาคม", "มีนา", "มี.ค."),
    "april": ("เมษายน", "เมษา", "เม.ย."),
    "may": ("พฤษภาคม", "พฤษภา", "พ.ค."),
    "june": ("มิถุนายน", "มิถุนา", "มิ.ย."),
    "july": ("กรกฎาคม", "กรกฎา", "ก.ค."),
    "august": ("สิงหาคม", "สิงหา", "ส.ค."),
    "september": ("กันยายน", "กันยา", "ก.ย."),
    "october": ("ตุลาคม", "ตุลา", "ต.ค."),
    "november": ("พฤศจิกายน", "พฤศจิกา", "พ.ย."),
    "december": ("ธันวาคม", "ธันวา", "ธ.ค."),
}
"""In full, as they are said, and as they are written on forms."""
_UNSAID = dict.fromkeys(("วันที่", "เดือน", "ปี", "ใน", "ค.ศ."), " ")
"""`day`, `month`, `year`, as in `วันที่ 14 เดือนมีนาคม ปี 2009`."""

THAI = Unspaced(
    "[\u0e01-\u0e4e]",
    {
        **_DAYS,
        **_MARKS,
        **{word: month for month, words in _MONTHS.items() for word in words},
        **_UNSAID,
    },
    counts={"หนึ่ง": "1", "สอง": "2", "สาม": "3"},
    units={"วัน": "days", "สัปดาห์": "weeks", "อาทิตย์": "weeks", "เดือน": "months", "ปี": "years"},
    ago=("ที่แล้ว", "ที่ผ่านมา", "ก่อน"),
    ahead=("ข้างหน้า",),
    within=("ในอีก", "อีก"),
)

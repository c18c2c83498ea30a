"""Dates as people say them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.gui.fields.spoken_dates import read
from ijm_desktop.kernel import partial_dates
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.partial_dates import DateMalformed, YearOutOfReach

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("today", "2026-11-21"),
        ("ayer", "2026-11-20"),
        ("mañana", "2026-11-22"),
        ("14 March 2009", "2009-03-14"),
        ("14 de marzo de 2009", "2009-03-14"),
        ("March 14, 2009", "2009-03-14"),
        ("1st of May 2020", "2020-05-01"),
        ("14/3/2009", "2009-03-14"),
        ("14.03.2009", "2009-03-14"),
        ("3/14/2009", "2009-03-14"),
        ("3/2009", "2009-03"),
        ("March 2009", "2009-03"),
        ("14 March", "2026-03-14"),
        ("2009", "2009"),
        ("about March 2009", "~2009-03"),
        ("hacia 2009", "~2009"),
        ("2009?", "2009?"),
        ("maybe March 2009", "2009-03?"),
        ("3 days ago", "2026-11-18"),
        ("hace dos semanas", "2026-11-07"),
        ("a month ago", "2026-10"),
        ("2 years ago", "2024-11"),
        ("in 6 weeks", "2027-01-02"),
        ("dentro de 3 meses", "2027-02"),
        ("between 2009 and 2010", "2009/2010"),
        ("entre marzo de 2009 y junio de 2010", "2009-03/2010-06"),
        ("2009 - 2011", "2009/2011"),
        ("२००९", "2009"),
        ("~2009-03", "~2009-03"),
        ("early 2009", "2009-01/2009-04"),
        ("mid-2009", "2009-05/2009-08"),
        ("a finales de 2009", "2009-09/2009-12"),
        ("late February 2008", "2008-02-21/2008-02-29"),
        ("a mediados de marzo de 2009", "2009-03-11/2009-03-20"),
        ("since March 2009", "2009-03/.."),
        ("desde hace dos semanas", "2026-11-07/.."),
        ("until about 2009", "../~2009"),
        ("hasta junio de 2010", "../2010-06"),
        ("before 2009", "../2008"),
        ("antes de marzo de 2009", "../2009-02"),
        ("after 28 February 2009", "2009-03-01/.."),
        ("before about 2009", "../2008"),
        ("2552 BE", "2009"),
        ("B.E. 2552-03", "2009-03"),
        ("พ.ศ. ๒๕๕๒", "2009"),
        ("14 march 2552 b.e.", "2009-03-14"),
        ("ថ្ងៃទី១៤ ខែមីនា ឆ្នាំ២០០៩", "2009-03-14"),
        ("ថ្ងៃទី14ខែមីនាឆ្នាំ2009", "2009-03-14"),
        ("ថ្ងៃទី 14 ខែ 3 ឆ្នាំ 2009", "2009-03-14"),
        ("ខែ\u200bមីនា ឆ្នាំ\u200b2009", "2009-03"),
        ("ឆ្នាំ ២០០៩ គ.ស.", "2009"),
        ("១៤ មីនា ព.ស. ២៥៥២", "2009-03-14"),
        ("ប្រហែលឆ្នាំ២០០៩", "~2009"),
        ("2009 (មិនប្រាកដ)", "2009?"),
        ("ថ្ងៃនេះ", "2026-11-21"),
        ("ម្សិលមិញ", "2026-11-20"),
        ("ថ្ងៃស្អែក", "2026-11-22"),
        ("3 ថ្ងៃមុន", "2026-11-18"),
        ("ពីរអាទិត្យមុន", "2026-11-07"),
        ("មួយខែមុន", "2026-10"),
        ("៦ សប្ដាហ៍ទៀត", "2027-01-02"),
        ("ចន្លោះឆ្នាំ2009 និង2010", "2009/2010"),
        ("ពីខែមីនាឆ្នាំ2009 ដល់ខែមិថុនាឆ្នាំ2010", "2009-03/2010-06"),
        ("ដើមឆ្នាំ 2009", "2009-01/2009-04"),
        ("ពាក់កណ្ដាលខែមីនា ឆ្នាំ2009", "2009-03-11/2009-03-20"),
        ("ចុងឆ្នាំ២០០៩", "2009-09/2009-12"),
        ("តាំងពីខែមីនា ឆ្នាំ2009", "2009-03/.."),
        ("រហូតដល់ប្រហែល 2009", "../~2009"),
        ("មុនឆ្នាំ 2009", "../2008"),
        ("ក្រោយឆ្នាំ 2009", "2010/.."),
        ("วันที่ ๑๔ เดือนมีนาคม พ.ศ. ๒๕๕๒", "2009-03-14"),
        ("14มีนาคม2009", "2009-03-14"),
        ("14 มี.ค. 2009", "2009-03-14"),
        ("พ.ค. พ.ศ. 2552", "2009-05"),
        ("มิถุนายน ค.ศ. 2009", "2009-06"),
        ("ประมาณปี 2009", "~2009"),
        ("2009 (ไม่แน่ใจ)", "2009?"),
        ("วันนี้", "2026-11-21"),
        ("เมื่อวานนี้", "2026-11-20"),
        ("พรุ่งนี้", "2026-11-22"),
        ("3 วันก่อน", "2026-11-18"),
        ("สองสัปดาห์ที่แล้ว", "2026-11-07"),
        ("อีก 3 วัน", "2026-11-24"),
        ("3 วันข้างหน้า", "2026-11-24"),
        ("ระหว่างปี 2009 และ 2010", "2009/2010"),
        ("จากมีนาคม 2009 ถึงมิถุนายน 2010", "2009-03/2010-06"),
        ("ต้นปี 2009", "2009-01/2009-04"),
        ("ปลายมีนาคม 2009", "2009-03-21/2009-03-31"),
        ("ตั้งแต่มีนาคม 2009", "2009-03/.."),
        ("ก่อนปี 2009", "../2008"),
        ("หลังปี 2009", "2010/.."),
    ],
)
def test_what_people_say_is_understood(said: str, meant: str) -> None:
    assert read(said, TODAY).text == meant
    assert read(said.upper(), TODAY).text == meant


@pytest.mark.parametrize(
    "said",
    [
        "",
        "soon",
        "3 วัน",
        "14 มีนาคม 2009 ครับ",
        "31 February 2009",
        "99/99/2009",
        "the day before",
        "14 march 2009 x",
        "early soon",
        "before early 2009",
        "early 14 March 2009",
    ],
)
def test_what_is_no_date_is_said_to_be_none(said: str) -> None:
    with pytest.raises(DateMalformed):
        read(said, TODAY)


def test_a_buddhist_year_is_taken_only_when_asked_for() -> None:
    with pytest.raises(YearOutOfReach):
        read("14 march 2552", TODAY)
    assert read("14 march 2552", TODAY, buddhist=True).text == "2009-03-14"


DAYS = st.dates(date(1800, 1, 1), date(2199, 12, 31))
STORED = st.builds(
    lambda about, day, cut, unsure: f"{about}{day.isoformat()[:cut]}{unsure}",
    st.sampled_from(["", "~"]),
    DAYS,
    st.sampled_from([4, 7, 10]),
    st.sampled_from(["", "?"]),
)


@given(STORED, st.sampled_from(["en", "es", "km"]))
def test_what_the_window_shows_can_be_typed_again(stored: str, language: str) -> None:
    shown = partial_dates.parse(stored).shown(language)
    assert read(shown, TODAY).text == stored


@given(st.text(max_size=40))
def test_anything_else_is_refused_and_never_breaks(said: str) -> None:
    try:
        found = read(said, TODAY)
    except AppError:
        return
    assert partial_dates.parse(found.text) == found

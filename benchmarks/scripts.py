"""Invented names and words of many languages, in the letters that people there write.

Given and family names are common ones, put together at random; the words make no sense in a row,
but come in the lengths and letters that an index has to bear.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Final


@dataclass(frozen=True, slots=True)
class Language:
    """`between` stands between two words: nothing, in scripts that are written without spaces."""

    code: str
    script: str
    given: Sequence[str]
    family: Sequence[str]
    romanised: Sequence[str]
    words: Sequence[str]
    between: str = " "


def _of(
    code: str, script: str, given: str, family: str, romanised: str, words: str, between: str = " "
) -> Language:
    return Language(
        code,
        script,
        given.split(),
        family.split(),
        romanised.split(),
        words.split(),
        between,
    )


LANGUAGES: Final = (
    _of(
        "th",
        "Thai",
        "สมหญิง สมชาย มาลี นภา อรุณ กมล ปราณี วิชัย สุดา จันทร์",
        "ใจดี สุขสวัสดิ์ ศรีสุข แสงทอง วงศ์ไทย ทองดี บุญมา",
        "Somying Somchai Malee Napha Arun Kamol Pranee Wichai Suda Chan",
        "ตลาด บ้าน โรงงาน สะพาน รถตู้ ผู้หญิง เด็ก กลางคืน แม่น้ำ ประตู ทำงาน ไม่มี เงินเดือน นายจ้าง",
        "",
    ),
    _of(
        "km",
        "Khmr",
        "សុខា ចន្ថា ម៉ាឡា វណ្ណា បុប្ផា សំណាង ដារ៉ា ស្រីមុំ រតនា",
        "ហេង ស៊ុន គឹម លី ចាន់ សេង នួន",
        "Sokha Chantha Mala Vanna Bopha Samnang Dara Sreymom Ratana",
        "ផ្សារ ផ្ទះ រោងចក្រ ស្ពាន ស្ត្រី ក្មេង យប់ ទន្លេ ទ្វារ ធ្វើការ ប្រាក់ខែ ម្ចាស់ ភ្នំពេញ",
        "",
    ),
    _of(
        "lo",
        "Laoo",
        "ສົມພອນ ບຸນມີ ແກ້ວ ດາວ ຄຳ ສີດາ ວັນນາ",
        "ພົມມະຈັນ ໄຊຍະວົງ ສີສະຫວາດ ວົງສາ",
        "Somphone Bounmy Keo Dao Kham Sida Vanna",
        "ຕະຫຼາດ ເຮືອນ ໂຮງງານ ຂົວ ແມ່ຍິງ ເດັກ ກາງຄືນ ແມ່ນ້ຳ ປະຕູ ເຮັດວຽກ ເງິນເດືອນ",
        "",
    ),
    _of(
        "my",
        "Mymr",
        "အောင် သန်း မြင့် ခင် စန္ဒာ လှ နီလာ ဝင်း သီတာ",
        "မောင် ကျော် ဦး ထွန်း လွင် စိုး",
        "Aung Than Myint Khin Sandar Hla Nilar Win Thida",
        "ဈေး အိမ် စက်ရုံ တံတား မိန်းမ ကလေး ည မြစ် တံခါး အလုပ် လစာ အလုပ်ရှင် ရန်ကုန်",
        "",
    ),
    _of(
        "hi",
        "Deva",
        "सुनीता राजेश मीना अमित प्रिया संजय रेखा अनिल गीता विजय",
        "शर्मा कुमार देवी सिंह यादव प्रसाद वर्मा",
        "Sunita Rajesh Meena Amit Priya Sanjay Rekha Anil Gita Vijay",
        "बाज़ार घर भट्ठा पुल औरत बच्चा रात नदी दरवाज़ा काम मज़दूरी मालिक कर्ज़ दिल्ली गाँव ईंट",
    ),
    _of(
        "bn",
        "Beng",
        "মালা রহিম ফাতেমা করিম শিউলি নাসরিন সুমন রুবেল জেসমিন",
        "বেগম আক্তার হোসেন খাতুন দাস মণ্ডল ইসলাম",
        "Mala Rahim Fatema Karim Shiuli Nasrin Suman Rubel Jesmin",
        "বাজার বাড়ি ইটভাটা সেতু মহিলা শিশু রাত নদী দরজা কাজ মজুরি মালিক ঋণ ঢাকা গ্রাম",
    ),
    _of(
        "ta",
        "Taml",
        "மாலா முருகன் லட்சுமி கண்ணன் செல்வி ராஜா மீனா குமார்",
        "சுப்பிரமணியன் முத்து ராமன் பெருமாள் வேலு",
        "Mala Murugan Lakshmi Kannan Selvi Raja Meena Kumar",
        "சந்தை வீடு செங்கல் பாலம் பெண் குழந்தை இரவு ஆறு கதவு வேலை கூலி முதலாளி கடன் சென்னை",
    ),
    _of(
        "es",
        "Latn",
        "José María Ángela Núria Iván Sofía Andrés Lucía Rubén Inés",
        "Núñez García Peña Rodríguez Muñoz Gutiérrez Ibáñez López",
        "Jose Maria Angela Nuria Ivan Sofia Andres Lucia Ruben Ines",
        "mercado casa fábrica puente mujer niña noche río puerta trabajo sueldo patrón camión años",
    ),
    _of(
        "sw",
        "Latn",
        "Amina Juma Zawadi Baraka Neema Hamisi Rehema Salim",
        "Mwangi Odhiambo Kamau Ng'ang'a Otieno Wanjiru Hassan",
        "Amina Juma Zawadi Baraka Neema Hamisi Rehema Salim",
        "soko nyumba kiwanda daraja mwanamke mtoto usiku mto mlango kazi mshahara mwajiri gari",
    ),
    _of(
        "tl",
        "Latn",
        "Maricel Jomar Luzviminda Rodel Analyn Jhun Rosalie Benjie",
        "Dela-Cruz Reyes Santos Bautista Macaraeg Dimaculangan Ocampo",
        "Maricel Jomar Luzviminda Rodel Analyn Jhun Rosalie Benjie",
        "palengke bahay pabrika tulay babae bata gabi ilog pinto trabaho sahod amo sasakyan",
    ),
    _of(
        "rw",
        "Latn",
        "Uwimana Mukamana Habimana Ishimwe Keza Mugisha Ingabire",
        "Nsengiyumva Niyonzima Uwase Hakizimana Mukeshimana Bizimana",
        "Uwimana Mukamana Habimana Ishimwe Keza Mugisha Ingabire",
        "isoko inzu uruganda ikiraro umugore umwana ijoro uruzi umuryango akazi umushahara imodoka",
    ),
)


def name(random: Random, language: Language) -> tuple[str, str]:
    """A whole name as it is written, and its given part in Latin letters."""
    at = random.randrange(len(language.given))
    return f"{language.given[at]} {random.choice(language.family)}", language.romanised[at]


def prose(random: Random, language: Language, words: int) -> str:
    """Words in a row, four to nine of them between two full stops."""
    drawn = random.choices(language.words, k=words)
    sentences: list[str] = []
    while drawn:
        length = random.randrange(4, 10)
        sentences.append(language.between.join(drawn[:length]))
        drawn = drawn[length:]
    return ". ".join(sentences)

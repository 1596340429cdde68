"""News agencies and picture libraries, as they are named in credits, bylines and datelines."""

from __future__ import annotations

import re
from functools import lru_cache

_NAMES = """
    AP, Associated Press, AFP, Agence France-Presse, EPA, EPA-EFE, EPA/EFE, EFE, PA, PA Wire, PA Images,
    PA Media, Press Association, DPA, dpa, APA, Reuters, REUTERS, Getty, Getty Images, Bloomberg,
    Keystone, Keystone-SDA, ANSA, LaPresse, Europa Press, Lusa, Belga, BELGA, ANP, NTB, Ritzau, TT,
    Lehtikuva, PAP, ČTK, CTK, MTI, Agerpres, BTA, БТА, Hina, Tanjug, Xinhua, Kyodo, Yonhap, PTI, ANI,
    WAM, SPA, Sputnik, Спутник, TASS, ТАСС, Itar-Tass, РИА, РИА Новости, RIA Novosti, Interfax,
    Интерфакс, Рейтер, УНІАН, УНИАН, Unian, UNIAN, Ukrinform, Укринформ, Укрінформ, БЕЛТА, BelTA,
    Anadolu, Anadolu Agency, Anadolu Ajansı, AA, İHA, IHA, DHA, ANKA, AZERTAC, AZƏRTAC, АЗЕРТАДЖ,
    Azertag, Trend, Armenpress, Արմենպրես, Арменпресс, Photolure, Ֆոտոլուր, PAN Photo, Interpressnews,
    IPN, ინტერპრესნიუსი, IRNA, ایرنا, ISNA, ایسنا, Tasnim, تسنیم, Mehr, Fars, Kazinform, Казинформ,
    Қазақпарат, KazTAG, Kabar, Кабар, UzA, ЎзА, Shutterstock, iStock, iStockphoto, Imago, IMAGO,
    imago images, Alamy, Depositphotos, Freepik, Unsplash, Pexels, Pixabay, picture alliance,
    picture-alliance, Wikimedia, Wikimedia Commons, Wikipedia, Creative Commons, Flickr, NASA, ZUMA,
    ZUMA Press, SIPA, Sipa, SOPA, SOPA Images, NurPhoto, Hans Lucas, Abaca, MAXPPP, Polaris, 신화, 연합뉴스,
    뉴스1, 뉴시스, 新华社, 共同, 時事, ロイター, ＡＰ, ＡＦＰ
"""
AGENCIES = frozenset(re.split(r",\s+", _NAMES.strip()))
AGENCY = "(?:" + "|".join(sorted(map(re.escape, AGENCIES), key=len, reverse=True)) + ")"
"""A pattern for any of the names, the longest first."""
WORD = re.compile(r"\w+")
FIRST_WORDS = frozenset(re.split(r"\W", name)[0] for name in AGENCIES)


@lru_cache(maxsize=4096)
def names_agency(text: str) -> bool:
    """Whether a word of `text` can begin the name of an agency; much cheaper than searching the pattern."""
    return not FIRST_WORDS.isdisjoint(WORD.findall(text))


def is_agency(text: str) -> bool:
    """Whether `text` is the name of an agency and nothing else."""
    return text in AGENCIES

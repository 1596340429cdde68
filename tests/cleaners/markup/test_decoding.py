"""Bytes of news pages: what they say about their encoding, and what they are."""

from __future__ import annotations

import gzip
import random
import re
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaners.markup.decoding import Undecodable, decode

RU = "Вчера в порту Поти открыли новый причал. Его строили три года, и он примет суда с зерном."
UK = "Учора в Одесі відкрили новий причал. Його будували три роки, і він прийматиме судна із зерном."
BE = "Учора ў Пінску адкрылі новы прычал. Яго будавалі тры гады, і ён прыме судны са збожжам."
TR = "Dün Rize'de yeni iskele açıldı. Yapımı üç yıl süren iskeleye tahıl gemileri yanaşacak, ışıklar yandı."
AZ = "Dünən Bakıda yeni körpü açıldı. Üç il tikilən körpü taxıl gəmilərini qəbul edəcək, şəhər işıqlandı."
FA = "ديروز در بندر انزلي اسکله تازه اي باز شد. ساخت آن سه سال طول کشيد و کشتي هاي گندم را مي پذيرد."
DE = "Gestern wurde in Emden der neue Anleger eröffnet. Drei Jahre hat man gebaut, für größere Schiffe."
PL = "Wczoraj w Gdyni otwarto nowe nabrzeże. Budowano je trzy lata, a teraz przyjmie statki ze zbożem."
KA = "გუშინ ფოთში ახალი ნავმისადგომი გაიხსნა."

LEGACY = [
    *[(RU, encoding) for encoding in ("windows-1251", "koi8-r", "cp866", "iso-8859-5")],
    *[(UK, encoding) for encoding in ("windows-1251", "koi8-u")],
    (BE, "windows-1251"),
    *[(text, encoding) for text in (TR, AZ) for encoding in ("windows-1254", "iso-8859-9")],
    (FA, "windows-1256"),
    (DE, "iso-8859-1"),
    *[(PL, encoding) for encoding in ("windows-1250", "iso-8859-2")],
]
LABELS = ["utf-8", "iso-8859-1", "windows-1251", "windows-1254", "windows-1256", "koi8-r", "gbk", "shift_jis"]


def page(text: str, encoding: str, meta: str = "") -> bytes:
    """A page as old newsrooms wrote them: what the encoding lacks (ə in windows-1254) is an entity."""
    text = text.replace("ک", "ك") if encoding == "windows-1256" else text
    html = f"<html><head>{meta}<script>var wide = 1;</script></head><body><p>{text}</p></body></html>"
    return html.encode(encoding, "xmlcharrefreplace")


def paragraph(html: str) -> str:
    text = html.partition("<p>")[2].partition("</p>")[0]
    text = re.sub(r"&#(\d+);", lambda entity: chr(int(entity[1])), text)
    return text.replace("ك", "ک")


def declaring(charset: str) -> str:
    return f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">'


@pytest.mark.parametrize(("text", "encoding"), LEGACY)
def test_page_that_declares_nothing_is_read_by_its_letters(text: str, encoding: str) -> None:
    assert paragraph(decode(page(text, encoding))) == text


@pytest.mark.parametrize(("text", "encoding"), LEGACY)
def test_page_is_read_as_its_meta_says(text: str, encoding: str) -> None:
    assert paragraph(decode(page(text, encoding, declaring(encoding)))) == text


@pytest.mark.parametrize(("text", "encoding"), LEGACY)
def test_page_is_read_as_the_header_says(text: str, encoding: str) -> None:
    assert paragraph(decode(page(text, encoding), charset=encoding)) == text


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize(("text", "encoding"), LEGACY)
def test_lying_declaration_does_not_spoil_the_page(text: str, encoding: str, label: str) -> None:
    assert paragraph(decode(page(text, encoding, declaring(label)), charset=label)) == text


@pytest.mark.parametrize("label", [None, *LABELS, "utf-16", "no-such-label"])
@pytest.mark.parametrize("text", [RU, UK, AZ, FA, KA, DE])
def test_utf8_wins_over_any_declaration(text: str, label: str | None) -> None:
    assert paragraph(decode(page(text, "utf-8", declaring(label or "utf-8")), charset=label)) == text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig"])
def test_wide_pages_are_read_with_and_without_bom(encoding: str) -> None:
    html = decode(page(RU, encoding, declaring("windows-1251")))
    assert html.startswith("<html>")
    assert paragraph(html) == RU


def test_utf16_dump_without_any_markup() -> None:
    assert decode(RU.encode("utf-16-le")) == RU


def test_bom_of_the_template_over_a_windows_1251_page() -> None:
    assert paragraph(decode(b"\xef\xbb\xbf" + page(RU, "windows-1251"))) == RU


def test_xml_declaration_is_heard() -> None:
    raw = b'<?xml version="1.0" encoding="windows-1250"?>' + page("Nowe nabrzeże", "windows-1250")
    assert paragraph(decode(raw)) == "Nowe nabrzeże"


def test_headline_in_capitals_alone_is_cyrillic() -> None:
    assert decode("ПОЖАР В ПОРТУ".encode("windows-1251")) == "ПОЖАР В ПОРТУ"


def test_one_accent_and_printers_quotes_in_an_english_page() -> None:
    raw = b"<p>The caf\xe9 \x93reopens\x94 \x96 tea costs \xa33</p>"
    assert decode(raw, charset="utf-8") == "<p>The café “reopens” – tea costs £3</p>"


def test_icelandic_page_does_not_turn_turkish() -> None:
    text = "Það er mikið að gera við höfnina í dag, sagði ráðherra, og ný bryggja þarf mörg þúsund stálþil."
    assert decode(text.encode("windows-1252"), charset="iso-8859-1") == text


def test_utf8_page_cut_in_the_middle_of_a_letter() -> None:
    raw = page(RU, "utf-8", declaring("windows-1251"))
    cut = raw[: raw.index("причал".encode()) + 1]
    assert decode(cut).endswith("открыли новый \ufffd")


def test_utf8_page_with_a_stray_latin1_byte() -> None:
    raw = page(AZ, "utf-8").replace(b"<p>", b"<b>caf\xe9</b><p>")
    html = decode(raw)
    assert "<b>caf\ufffd</b>" in html
    assert paragraph(html) == AZ


def test_replacement_signs_the_page_already_had_are_not_counted_as_broken() -> None:
    assert decode("причал \ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd ".encode() + b"\xe9").startswith(
        "причал"
    )


def test_nuls_are_dropped() -> None:
    assert decode(page(UK, "utf-8").replace(b"<p>", b"<p>\0\0")) == page(UK, "utf-8").decode()


def test_plain_english_needs_no_guess() -> None:
    assert (
        decode(b"<p>The pier opened yesterday.</p>", charset="utf-16") == "<p>The pier opened yesterday.</p>"
    )


def test_nothing_is_empty_text() -> None:
    assert decode(b"") == ""


@pytest.mark.parametrize(
    "label", ["", "hex", "rot13", "unicode_escape", "utf-7", "idna", "\0", "ñ", '"utf8"', "x" * 500]
)
def test_label_that_is_no_encoding_counts_as_none(label: str) -> None:
    assert paragraph(decode(page(RU, "windows-1251", declaring("unicode-escape")), charset=label)) == RU


NOISE = random.Random(7).randbytes(4000)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + NOISE, "image/png"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF" + NOISE, "image/jpeg"),
        (b"GIF89a" + NOISE, "no text"),
        (b"%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj", "application/pdf"),
        pytest.param(gzip.compress(page(RU, "utf-8")), "application/gzip", id="gzip"),
        (zlib.compress(NOISE), "no text"),
        (NOISE, "no text"),
        (b"\xff\xfe" + NOISE, "no text"),
        (bytes(range(32)) * 3, "no text"),
        (bytes(100), "NUL"),
    ],
)
def test_binary_is_refused_in_one_sentence(raw: bytes, said: str) -> None:
    with pytest.raises(Undecodable, match=said) as refused:
        decode(raw)
    assert re.fullmatch(r"[^\n]+\.", str(refused.value))


def test_story_about_a_picture_format_is_no_picture() -> None:
    assert decode(b"GIF89a turns forty: how a picture format outlived its makers").startswith("GIF89a turns")


declarations = st.sampled_from(
    [b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0", b"<meta charset=gbk>"]
)
pieces = st.one_of(
    st.binary(max_size=60),
    st.text(max_size=40).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.text(max_size=40).map(lambda text: text.encode("utf-16-le", "surrogatepass")),
    st.text(alphabet="Портў іəışö<p>", max_size=40).map(lambda text: text.encode("windows-1251", "ignore")),
)


@settings(deadline=None, max_examples=300)
@given(declarations, st.lists(pieces, max_size=6), st.none() | st.sampled_from(LABELS) | st.text(max_size=12))
def test_any_bytes_become_clean_text_or_are_refused(
    bom: bytes, parts: list[bytes], charset: str | None
) -> None:
    try:
        text = decode(bom + b"".join(parts), charset=charset)
    except Undecodable:
        return
    text.encode("utf-8")
    assert "\0" not in text


@settings(deadline=None, max_examples=100)
@given(
    st.text(
        st.characters(exclude_categories=["Cs", "Cc", "Co"], exclude_characters="\ufeff\ufffe"), max_size=200
    )
)
def test_utf8_is_given_back_as_it_came(text: str) -> None:
    assert decode(text.encode(), charset="windows-1251") == text

"""Cards of other stories inside a text."""

from __future__ import annotations

import pytest
from furniture import STORY, cases, dropped

from cleaners.article import Block, Kind
from cleaners.furniture.teasers import teaser_cards

KICKERS = {
    "en": [
        "Explainer | What the council may and may not buy",
        "Opinion | Sell the mill",
    ],
    "ru": ["Мнение | Мельницу надо продать", "Интервью | Паромщица о реке"],
    "uk": ["Думка | Млин треба продати"],
    "az": ["Rəy | Dəyirmanı satmaq lazımdır"],
    "tr": ["Görüş | Değirmen satılmalı"],
    "hy": ["Կարծիք | Ջրաղացը պետք է վաճառել"],
    "ka": ["მოსაზრება | წისქვილი უნდა გაიყიდოს"],
    "fa": ["یادداشت | آسیاب را بفروشید"],
    "kk": ["Пікір | Диірменді сату керек"],
    "uz": ["Fikr | Tegirmonni sotish kerak"],
    "de": ["Kommentar | Verkauft die Mühle"],
    "fr": ["Décryptage | Ce que la mairie peut acheter"],
    "es": ["Opinión | Vendan el molino"],
    "it": ["Intervista | La traghettatrice parla del fiume"],
    "pl": ["Opinia | Sprzedajcie młyn"],
}
SUMMARY = "The law leaves the town more freedom than its own lawyers believe."


@pytest.mark.parametrize("headline", cases(KICKERS))
def test_headline_with_its_genre_goes_with_the_summary(headline: str) -> None:
    assert dropped(teaser_cards, STORY[0], headline, SUMMARY, STORY[1]) == [
        headline,
        SUMMARY,
    ]


def test_card_that_closes_the_page_goes() -> None:
    card = [KICKERS["en"][0], SUMMARY]
    assert dropped(teaser_cards, *STORY, *card) == card


def test_long_paragraph_after_a_card_stays() -> None:
    assert dropped(teaser_cards, STORY[0], KICKERS["en"][0], STORY[1], SUMMARY, *STORY[1:]) == [
        KICKERS["en"][0]
    ]


def test_table_row_with_bars_stays() -> None:
    assert dropped(teaser_cards, *STORY, "Orle | 4,200 | 3,900", "Kelna | 812 | 790") == []


def card(text: str, kind: Kind = "paragraph", link_share: float = 1.0) -> list[Block]:
    return list(teaser_cards((Block(0, kind, text, link_share),)))


def test_paragraph_that_is_nothing_but_a_link_goes() -> None:
    assert card("Mill is for sale")


def test_sentence_with_a_link_in_it_stays() -> None:
    assert not card("The mill, as we wrote, is for sale.", link_share=0.4)


def test_heading_that_links_to_itself_stays() -> None:
    assert not card("What the miller says", kind="heading")


def test_address_spelt_out_stays() -> None:
    assert not card("https://www.orle.example/mill")


def test_genre_before_a_colon_counts_in_a_link_only() -> None:
    assert card("Interview: The ferrywoman on her river", link_share=0.6)
    assert not card("Interview: The ferrywoman on her river", link_share=0.0)

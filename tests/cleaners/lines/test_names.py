"""Names out of bylines."""

from __future__ import annotations

import pytest

from cleaners.lines.names import author_names, is_name, split_names


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Anna Petrosyan and Levon Abrahamyan", ["Anna Petrosyan", "Levon Abrahamyan"]),
        ("By ANNA PETROSYAN", ["ANNA PETROSYAN"]),
        ("Anna Petrosyan, staff writer", ["Anna Petrosyan"]),
        ("Anna Petrosyan (OC)", ["Anna Petrosyan"]),
        ("Von Anna Müller und Jonas Kern", ["Anna Müller", "Jonas Kern"]),
        ("Par Anne Dupont et Luc Martin", ["Anne Dupont", "Luc Martin"]),
        ("Por Ana Gómez y Luis Pérez", ["Ana Gómez", "Luis Pérez"]),
        ("Автор: Иван Петров и Анна Ким", ["Иван Петров", "Анна Ким"]),
        ("Müəllif: Nigar Əliyeva və Samir Quliyev", ["Nigar Əliyeva", "Samir Quliyev"]),
        ("ავტორი: ნინო ბერიძე და გიორგი მაისურაძე", ["ნინო ბერიძე", "გიორგი მაისურაძე"]),
        ("Հեղինակ: Աննա Պետրոսյան", ["Աննա Պետրոսյան"]),
        ("نویسنده: سارا احمدی و علی رضایی", ["سارا احمدی", "علی رضایی"]),
        ("Press Association", ["Press Association"]),
        ("Reuters", ["Reuters"]),
        ("Ursula von der Mühl", ["Ursula von der Mühl"]),
        ("https://www.gazette.example/author/anna", []),
        ("admin", []),
        ("Staff Reporter", []),
        ("anna@gazette.example", []),
        ("", []),
    ],
)
def test_names_in_a_byline(byline: str, names: list[str]) -> None:
    assert split_names(byline) == names


def test_name_given_twice_counts_once_and_keeps_its_first_form() -> None:
    assert author_names(["Anna Petrosyan", "ANNA PETROSYAN", "Levon Abrahamyan"]) == (
        "Anna Petrosyan",
        "Levon Abrahamyan",
    )


@pytest.mark.parametrize("text", ["Anna Petrosyan", "Нино Беридзе", "ნინო ბერიძე", "AFP", "Jean-Luc d'Orle"])
def test_names_are_names(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize(
    "text", ["", "by", "1984", "The mill, the river and all that was said about them on Monday", "a@b.c"]
)
def test_other_things_are_no_names(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Alimova, Nigar", ["Nigar Alimova"]),
        ("Nina Sarova, Rauf Alimov", ["Nina Sarova", "Rauf Alimov"]),
        ("By Nina Sarova | Edited by Toby Karlov", ["Nina Sarova"]),
        ("Nina Sarova (photos: Toby Karlov)", ["Nina Sarova"]),
        ("Нигяр Алимова, специально для «Долины»", ["Нигяр Алимова"]),
        ("Anna Weber, übersetzt von Karl Lang", ["Anna Weber"]),
        ("[[author]]", []),
        ("undefined", []),
        ("View all posts by Nina", []),
        ("Edita Photios", ["Edita Photios"]),
    ],
)
def test_only_who_wrote_it_is_an_author(byline: str, names: list[str]) -> None:
    assert split_names(byline) == names


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Reuters, AFP", ["Reuters", "AFP"]),
        ("AFP, Reuters", ["AFP", "Reuters"]),
        ("Interfax, Meduza", ["Interfax", "Meduza"]),
    ],
)
def test_two_agencies_are_no_last_and_first_name(byline: str, names: list[str]) -> None:
    assert split_names(byline) == names

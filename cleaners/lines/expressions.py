"""What a regular expression tells before it is run: how its matches begin, and which words they contain.

The tables of phrases hold some hundred alternatives each, and most texts match none. To find that out by
trying them all costs 5 to 50 µs a text and table; with what is told here, it costs half a microsecond.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

BEGINNING = 2
"""Characters that a beginning has."""
UNTOLD = "\0"
HEAD_LENGTH = 4
HEAD = re.compile(rf"\b\w{{{HEAD_LENGTH}}}")
TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]))?|\{[^}]*\}|.", re.S)


@dataclass(frozen=True, slots=True)
class Atom:
    """A part of an expression: one letter, the branches of a group, or (neither) something not told."""

    letter: str = ""
    branches: tuple[Branch, ...] = ()
    optional: bool = False


Branch = tuple[Atom, ...]


def branches(expression: str) -> tuple[Branch, ...]:
    """The expression's alternatives, each as its atoms.

    expression: literals, groups, alternations, classes and repetitions; no flags, names or back references.
    """
    return tuple(_branches(iter(TOKEN.findall(expression))))


def alternatives(expression: str) -> list[str]:
    """The expression's alternatives as they are written.

    >>> alternatives("read (?:also|more)|see also")
    ['read (?:also|more)', 'see also']
    """
    found, depth = [""], 0
    for token in TOKEN.findall(expression):
        depth += token.startswith("(") - (token == ")")
        if token == "|" and not depth:
            found.append("")
        else:
            found[-1] += token
    return found


def beginnings(expression: str) -> frozenset[str]:
    """The first two characters of all that can match; none where they are not told, or not letters.

    >>> sorted(beginnings("read (?:also|more)|(?:please )?see"))
    ['pl', 're', 'se']
    """
    found = frozenset(begun for branch in branches(expression) for begun in _beginnings(branch))
    told = all(len(begun) == BEGINNING and begun[0].isalpha() and UNTOLD not in begun for begun in found)
    return found if told else frozenset()


def heads(expression: str) -> frozenset[str]:
    r"""Heads of which each match has at least one; none where there is no telling. A head is what
    `HEAD` finds: how a word of four or more letters begins. Matches must begin where a word does.

    >>> sorted(heads(r"(?:accept|reject) (?:all )?cookies?|datenschutz\w*"))
    ['cook', 'date']
    """
    return _heads_of_any(branches(expression), at_start=True)


def _branches(tokens: Iterator[str]) -> Iterator[Branch]:
    atoms: list[Atom] = []
    for token in tokens:
        if token == ")":
            break
        if token == "|":
            yield tuple(atoms)
            atoms = []
        elif token in ("?", "*", "+") or token.startswith("{"):
            atoms[-1:] = _repeated(atoms[-1:], token)
        elif token.startswith("("):
            inside = tuple(_branches(tokens))
            atoms.append(Atom(branches=inside if token in ("(", "(?:") else ()))
        else:
            atoms.append(Atom(letter=token if len(token) == 1 and token not in ".^$" else ""))
    yield tuple(atoms)


def _repeated(last: list[Atom], times: str) -> list[Atom]:
    """The atom that a quantifier follows: as it is or optional, and once more if it may be repeated."""
    may_lack = times in ("?", "*") or times.startswith("{0")
    once = [replace(atom, optional=atom.optional or may_lack) for atom in last]
    return once if times == "?" else [*once, *(replace(atom, optional=True) for atom in last)]


def _beginnings(branch: Branch) -> frozenset[str]:
    """Grows all beginnings atom by atom, each until it is long enough or an atom is not told."""
    whole: set[str] = set()
    growing = {""}
    for atom in branch:
        following = _first_letters(atom)
        grown = {(begun + after)[:BEGINNING] for begun in growing for after in following}
        growing = grown | growing if atom.optional else grown
        whole |= {begun for begun in growing if len(begun) == BEGINNING or begun.endswith(UNTOLD)}
        growing -= whole
    return frozenset(whole | growing)


def _first_letters(atom: Atom) -> AbstractSet[str]:
    if atom.branches:
        return frozenset(begun for branch in atom.branches for begun in _beginnings(branch))
    return {atom.letter or UNTOLD}


def _heads_of_any(alternation: tuple[Branch, ...], *, at_start: bool) -> frozenset[str]:
    found = [_heads_of(branch, at_start) for branch in alternation]
    return frozenset(head for one in found for head in one) if all(found) else frozenset()


def _heads_of(branch: Branch, at_start: bool) -> frozenset[str]:
    """The fewest heads a branch has for sure: that of its longest word, or those of one of its groups."""
    told: list[frozenset[str]] = []
    words, word = [], ""
    for atom in branch:
        if atom.letter.isalpha() and not atom.optional and (word or at_start):
            word += atom.letter
        elif word:
            words.append(word)
            word = ""
        if atom.branches and not atom.optional:
            told.append(_heads_of_any(atom.branches, at_start=at_start))
        at_start = _ends_word(atom) and (at_start or not atom.optional)
    words.append(word)
    longest = max(words, key=len)
    if len(longest) >= HEAD_LENGTH:
        return frozenset([longest[:HEAD_LENGTH]])
    return min(filter(None, told), key=len, default=frozenset())


def _ends_word(atom: Atom) -> bool:
    """Whether a new word begins after the atom, whatever it matches."""
    if atom.branches:
        return all(branch and _ends_word(branch[-1]) for branch in atom.branches)
    return bool(atom.letter) and not atom.letter.isalnum() and atom.letter != "_"

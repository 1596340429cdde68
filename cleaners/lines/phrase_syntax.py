r"""The syntax of phrases: what a line of cleaners/phrases/*.toml means.

Letters, spaces and other marks stand for themselves. These stand for something else:

    (a|b)      one of the alternatives                 [a|b]      one of them, or nothing
    (a|b)@     one or several of them, in any order    [a|b]@     any number of them, or nothing
    *          letters up to the word's end, or none   +          the same, at least one letter
    *{2,4}     two to four letters                     *{2,}      two letters or more
    **         anything up to a space, or nothing      ++         the same, at least one character
    {3} w      up to three words, then w               {2-3} w    two or three words, then w
    {+3} w     the same, words without marks           {name}     table `name` of the same section
    <60>       up to 60 characters, no full stop       <>         any number of such characters
    <60!>      up to 60 characters of any kind         <!>        any number of them
    #          digits                                  ~          spaces, or nothing
    %          marks and spaces, or nothing            ^          a word begins or ends here
    $          the text ends here                      \*         the mark itself: \( \# \$ \\

A gap too may have a least length: <3-60>. Spaces count: "[please ]share" is "share" and "please share".
A line that begins with "re: " is a regular expression; {name} stands for a table in it too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from cleaners.phrases import PhraseError

RAW = "re: "
BEGINNING = 2
"""Characters that a beginning has."""
HEAD_LENGTH = 4
HEAD = re.compile(rf"\b\w{{{HEAD_LENGTH}}}")
UNKNOWN = "\0"
"""Stands in a beginning for a character that can be anything."""
MARKS = frozenset("()[]|{}<>*+#~%^$@\\")
TOKEN = re.compile(
    r"[^()\[\]|{}<>*+#~%^$@\\]+|\\.|\*\{[^{}]*\}|\*\*|\+\+|[)\]]@|\{\+?[\d-]+\} |\{[^{}]*\}|<[^<>]*>|.", re.S
)
SIMPLE = {
    "*": r"\w*",
    "+": r"\w+",
    "**": r"\S*",
    "++": r"\S+",
    "#": r"\d+",
    "~": r"\s*",
    "%": r"\W*",
    "^": r"\b",
    "$": "$",
}
NEVER_EMPTY = frozenset(("+", "++", "#"))
CLOSING = {"(": ")", "[": "]"}
LETTERS = re.compile(r"\*\{(\d{1,2})(?:(,)(\d{1,2})?)?\}")
WORDS = re.compile(r"\{(\+?)(?:(\d{1,2})-)?(\d{1,2})\} ")
TABLE = re.compile(r"\{([a-z_]+)\}")
GAP = re.compile(r"<(?:(?:(\d{1,3})-)?(\d{1,3}))?(!?)>")
WORD = re.compile(r"\w+")
CERTAIN = re.compile(r"(?:[^\W_]| )+(?![?*+{])")
"""Letters and spaces at the start of a regular expression; a quantifier may follow only the next one."""
NESTED = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\([^()|\\\[]*(?:\|[^()|\\\[]*)*\)", re.S)


class Part(NamedTuple):
    """A piece of a phrase: letters that stand for themselves, alternatives, or (neither) an open piece.

    optional: whether the piece may match nothing; repeated: whether it may match several times in a row.
    """

    expression: str
    letters: str = ""
    branches: tuple[Branch, ...] = ()
    optional: bool = False
    repeated: bool = False


Branch = tuple[Part, ...]
Lookup = Callable[[str], Part]


def parse(phrase: str, lookup: Lookup) -> Branch:
    """A folded phrase as its pieces; PhraseError, without a place, where it breaks the syntax.

    lookup: gives the alternatives of the table that {name} stands for, or raises PhraseError.
    """
    if phrase.startswith(RAW):
        branch = _raw(TABLE.sub(lambda name: lookup(name[1]).expression, phrase[len(RAW) :]))
    else:
        found = tuple(_Reader(TOKEN.findall(phrase), lookup).branches(""))
        if len(found) > 1:
            raise PhraseError("| stands outside brackets; give each alternative a line of its own")
        branch = found[0]
    if not branch:
        raise PhraseError("phrase is empty")
    if all(map(_may_be_empty, branch)):
        raise PhraseError("phrase can match nothing at all")
    return branch


def expression(branch: Branch) -> str:
    """The regular expression that a phrase stands for."""
    return "".join(part.expression for part in branch)


def alternatives(branches: Sequence[Branch], *, optional: bool = False, repeated: bool = False) -> Part:
    """One of several branches as a single piece."""
    times = ("*" if optional else "+") if repeated else "?" if optional else ""
    either = "|".join(map(expression, branches))
    return Part(f"(?:{either}){times}", "", tuple(branches), optional, repeated)


def beginnings(branch: Branch) -> frozenset[str]:
    """The first two characters of every text that the phrase matches.

    Empty if one of them is unknown or does not begin with a letter.

    >>> sorted(beginnings(parse("[please ](read|see) this", lambda name: Part(name))))
    ['pl', 're', 'se']
    """
    found = _beginnings(branch)
    known = all(len(begun) == BEGINNING and begun[0].isalpha() and UNKNOWN not in begun for begun in found)
    return found if known else frozenset()


def heads(branch: Branch) -> frozenset[str]:
    """Heads; every text that the phrase matches has at least one of them. Empty if no head is certain.

    A head is what `HEAD` finds: how a word of four or more letters begins. Matches begin where a word does.

    >>> sorted(heads(parse("(accept|reject) [all ]it", lambda name: Part(name))))
    ['acce', 'reje']
    """
    return _heads_of(branch, at_start=True)


class _Reader:
    """Reads the tokens of one phrase from left to right."""

    def __init__(self, tokens: Sequence[str], lookup: Lookup) -> None:
        self.tokens, self.lookup = iter(tokens), lookup
        self.closed_by = ""

    def branches(self, opened: str) -> Iterator[Branch]:
        """The alternatives up to the bracket that closes `opened`, or up to the end."""
        parts: list[Part] = []
        for token in self.tokens:
            first = token[0]
            if first in ")]":
                if not opened or first != CLOSING[opened]:
                    raise PhraseError(f"{first} closes no bracket")
                self.closed_by = token
                break
            if first == "|":
                yield tuple(parts)
                parts = []
            elif first in "([":
                parts.append(self.group(first))
            else:
                parts.append(self.mark(token) if first in MARKS else _literal(token))
        else:
            if opened:
                raise PhraseError("bracket is not closed")
        yield tuple(parts)

    def group(self, opened: str) -> Part:
        branches = tuple(self.branches(opened))
        if not all(branches):
            raise PhraseError("an alternative is empty; [ ] holds what may be missing")
        return alternatives(branches, optional=opened == "[", repeated=self.closed_by.endswith("@"))

    def mark(self, token: str) -> Part:
        """The piece that a mark stands for."""
        if token in SIMPLE:
            return Part(SIMPLE[token], optional=token not in NEVER_EMPTY)
        if token[0] == "\\" and len(token) > 1:
            return Part(re.escape(token[1]), token[1])
        if found := TABLE.fullmatch(token):
            return self.lookup(found[1])
        if found := LETTERS.fullmatch(token):
            least, comma, most = found.groups()
            if not comma:
                most = least
            times = _times(least, most) if most else f"{{{least},}}"
            times = "" if least == most == "1" else times
            return Part(rf"\w{times}", optional=int(least) == 0)
        if found := WORDS.fullmatch(token):
            only_letters, least, most = found.groups()
            word = (Part(r"\w+" if only_letters else r"\S+"), Part(" ", " "))
            times = _times(least or "0", most)
            return Part(f"(?:{expression(word)}){times}", "", (word,), not int(least or 0), repeated=True)
        if found := GAP.fullmatch(token):
            least, most, anything = found.groups()
            times = _times(least or "0", most) if most else "*"
            return Part(("." if anything else "[^.]") + times, optional=not int(least or 0))
        raise PhraseError(f"{token} has no meaning here; write \\{token[0]} for the mark itself")


def _times(least: str, most: str) -> str:
    if int(least) > int(most) or not int(most):
        raise PhraseError(f"from {least} to {most} is no span")
    return f"{{{int(least)},{int(most)}}}"


def _literal(letters: str) -> Part:
    return Part(letters.replace(".", r"\.").replace("?", r"\?"), letters)


def _raw(written: str) -> Branch:
    """A regular expression as letters that it begins with for certain, and an open piece."""
    try:
        may_be_empty = re.compile(written).fullmatch("") is not None
    except re.error as error:
        raise PhraseError(f"the regular expression is wrong: {error}") from None
    begun = CERTAIN.match(written)
    if begun is None or _has_open_bar(written):
        return (Part(f"(?:{written})", optional=may_be_empty),)
    rest = written[begun.end() :]
    return (Part(begun[0], begun[0]), *([Part(rest, optional=True)] if rest else ()))


def _has_open_bar(written: str) -> bool:
    """Whether a | stands outside all brackets."""
    while (inside := NESTED.sub("", written)) != written:
        written = inside
    return "|" in written


def _may_be_empty(part: Part) -> bool:
    if part.optional:
        return True
    return any(all(map(_may_be_empty, branch)) for branch in part.branches)


def _beginnings(branch: Branch) -> frozenset[str]:
    """Lets all beginnings grow piece by piece until each is long enough or unknown."""
    if branch and len(branch[0].letters) >= BEGINNING:
        return frozenset((branch[0].letters[:BEGINNING],))
    whole: set[str] = set()
    growing = {""}
    for part in _unrolled(branch):
        following = _first_letters(part)
        grown = {(begun + after)[:BEGINNING] for begun in growing for after in following}
        growing = grown | growing if part.optional else grown
        whole |= {begun for begun in growing if len(begun) == BEGINNING or begun.endswith(UNKNOWN)}
        growing -= whole
        if not growing:
            break
    return frozenset(whole | growing)


def _unrolled(branch: Branch) -> Iterator[Part]:
    """The pieces, each repeated one twice: two of a single letter fill a beginning."""
    for part in branch:
        yield part
        if part.repeated:
            yield part._replace(optional=True)


def _first_letters(part: Part) -> frozenset[str]:
    if part.branches:
        return frozenset(begun for branch in part.branches for begun in _beginnings(branch))
    return frozenset((part.letters or UNKNOWN,))


def _heads_of(branch: Branch, at_start: bool) -> frozenset[str]:
    """The fewest heads that are certain: that of the longest word, or those of one group."""
    known: list[frozenset[str]] = []
    longest = ""
    for part in branch:
        if part.letters:
            words = WORD.findall(part.letters)
            if words and not at_start and WORD.match(part.letters):
                del words[0]
            longest = max((longest, *words), key=len)
        elif part.branches and not part.optional:
            found = [_heads_of(inner, at_start) for inner in part.branches]
            if all(found):
                known.append(frozenset().union(*found))
        at_start = _ends_word(part) and (at_start or not part.optional)
    if len(longest) >= HEAD_LENGTH:
        return frozenset((longest[:HEAD_LENGTH],))
    return min(known, key=len, default=frozenset())


def _ends_word(part: Part) -> bool:
    """Whether a new word begins after the piece, whatever it matches."""
    if part.branches:
        return all(_ends_word(branch[-1]) for branch in part.branches)
    return bool(part.letters) and not (part.letters[-1].isalnum() or part.letters[-1] == "_")

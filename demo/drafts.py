"""What a story says before an outlet prints it: headline, standfirst and the parts of its body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Literal

from demo.grammar import Grammar, Topic, Writer

SHORTEST, LONGEST = 90, 460  # words wanted; the last paragraph and the closing sentence come on top


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the body, in the order of print."""

    kind: Literal["paragraph", "quote", "heading", "item"]
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A story as its reporter filed it.

    other_title: a second headline for the same story, for whoever reprints it.
    spare: a paragraph that was not printed; a corrected article gains it.
    caption, place: what the picture shows, and a town the story names.
    """

    topic: str
    title: str
    other_title: str
    standfirst: str
    parts: tuple[Part, ...]
    spare: str
    caption: str
    place: str


class Reporter:
    """Writes one story. Headline and standfirst come first and cost little: a list needs nothing else."""

    def __init__(self, grammar: Grammar, random: Random) -> None:
        self.grammar = grammar
        self.random = random
        self.writer = Writer(grammar, random)
        self.topic: Topic = random.choice(grammar.topics)
        titles = random.sample(self.topic.titles, 2)
        self.title, self.other_title = map(self.writer.fill, titles)
        self.standfirst = self.writer.fill(random.choice(self.topic.standfirsts))

    def draft(self) -> Draft:
        """The whole story."""
        fill = self.writer.fill
        lead = fill(self.random.choice(self.topic.leads))
        spare, *contexts = self.random.sample(self.grammar.contexts, len(self.grammar.contexts))
        sentences = self._sentences(contexts)
        parts = (Part("paragraph", lead), *self._body(sentences), Part("paragraph", self._closing()))
        return Draft(
            topic=self.topic.name,
            title=self.title,
            other_title=self.other_title,
            standfirst=self.standfirst,
            parts=parts,
            spare=fill(spare),
            caption=fill(self.random.choice(self.grammar.captions)),
            place=fill("{city1}"),
        )

    def _closing(self) -> str:
        return self.writer.fill(self.random.choice(self.grammar.closings))

    def _sentences(self, contexts: list[str]) -> Iterator[tuple[str, bool]]:
        """Patterns of the body, each once, and whether one is a quotation: two facts, then a voice."""
        facts = self.random.sample(self.topic.facts, len(self.topic.facts))
        quotes = self.random.sample(self.grammar.quotes, len(self.grammar.quotes))
        while facts or quotes or contexts:
            for patterns, spoken in ((facts, False), (contexts, False), (quotes, True)):
                if patterns:
                    yield patterns.pop(), spoken

    def _body(self, sentences: Iterator[tuple[str, bool]]) -> Iterator[Part]:
        """Paragraphs of one to three sentences until the length drawn for this story is reached."""
        wanted = self.random.randint(SHORTEST, LONGEST)
        extras = self._extras()
        words = 0
        while words < wanted:
            drawn = [next(sentences, None) for _ in range(self.random.choice((1, 1, 2, 2, 3)))]
            known = [sentence for sentence in drawn if sentence]
            if not known:
                return
            text = " ".join(self.writer.fill(pattern) for pattern, _ in known)
            alone = len(known) == 1 and known[0][1] and self.random.random() < 0.2
            yield Part("quote" if alone else "paragraph", text)
            words += len(text.split())
            if wanted / 2 < words:
                yield from extras

    def _extras(self) -> Iterator[Part]:
        """What some longer stories have in their middle: a heading, a list."""
        if self.random.random() < 0.25:
            yield Part("heading", self.writer.fill(self.random.choice(self.grammar.headings)))
        elif self.random.random() < 0.15:
            yield from (
                Part("item", self.writer.fill(item))
                for item in self.random.sample(self.grammar.items, self.random.randint(3, 4))
            )

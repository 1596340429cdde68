"""The words of the demo newsroom: one grammar a language, written for it."""

from spiders.demo.grammar import Grammar
from spiders.demo.prose.armenian import ARMENIAN
from spiders.demo.prose.azerbaijani import AZERBAIJANI
from spiders.demo.prose.english import ENGLISH
from spiders.demo.prose.georgian import GEORGIAN
from spiders.demo.prose.persian import PERSIAN
from spiders.demo.prose.russian import RUSSIAN

GRAMMARS: dict[str, Grammar] = {
    grammar.language: grammar for grammar in (ENGLISH, AZERBAIJANI, RUSSIAN, ARMENIAN, GEORGIAN, PERSIAN)
}

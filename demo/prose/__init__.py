"""The words of the demo newsroom: one grammar a language, written for it."""

from demo.grammar import Grammar
from demo.prose.armenian import ARMENIAN
from demo.prose.azerbaijani import AZERBAIJANI
from demo.prose.english import ENGLISH
from demo.prose.georgian import GEORGIAN
from demo.prose.persian import PERSIAN
from demo.prose.russian import RUSSIAN

GRAMMARS: dict[str, Grammar] = {
    grammar.language: grammar for grammar in (ENGLISH, AZERBAIJANI, RUSSIAN, ARMENIAN, GEORGIAN, PERSIAN)
}

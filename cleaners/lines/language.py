"""Detects the language of a text with two models that were trained on different texts.

py3langid is asked first, langdetect only if py3langid is unsure. The other order was measured too, with
langdetect's own profiles plus those in ``cleaners/languages``: it takes four times as long, and no threshold
helps against its certainty about languages it has no profile of (it calls Icelandic Norwegian, Serbian
Macedonian and Mongolian Kyrgyz at p > 0.99).

Right answers in % at 1000 / 200 / 60 characters, and CPU at 1000 (langdetect 1.0.9, py3langid 0.4.0):

=============================================  ================  ==================  ======
order                                          news, 18          software messages,  ms
                                               varieties         64 languages        a text
=============================================  ================  ==================  ======
langdetect alone                               100 / 98.9 / 94.0  85.5 / 84.7 / 82.1  2.8
langdetect; py3langid where p < 0.99 or short  100 / 100 / 99.3   91.8 / 90.2 / 94.1  2.8
py3langid alone                                100 / 100 / 99.3   96.1 / 95.6 / 94.1  0.8
py3langid; langdetect where it doubts (ours)   100 / 100 / 99.3   96.5 / 96.5 / 94.1  0.8
=============================================  ================  ==================  ======
"""

from __future__ import annotations

import json
import re
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from langdetect import LangDetectException
from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory
from langdetect.utils.lang_profile import LangProfile
from py3langid.langid import MODEL_FILE, LanguageIdentifier

SAMPLE_CHARACTERS = 1000
"""Characters that are read. More of an article changes no answer and costs time."""

# Confidence from which py3langid needs no second opinion, and below which it is guessing: it was never wrong
# on news of 200 characters from 0.5 up, and calls "Hello" Breton at 0.06.
_SURE, _GUESSING = 0.7, 0.25

# langdetect's certainty, and the length under which it means nothing: "Baku" is Indonesian to it at 0.99999.
_CERTAIN, _SHORT = 0.99, 150

# Languages without newspapers. Leaving them out loses no news text, and short texts of other languages are no
# longer mistaken for them: a Turkmen headline full of English names was Venetian.
_UNPRINTED = {"an", "ext", "gcf", "gcr", "grc", "guw", "hbo", "la", "lij", "ltg", "sa", "vec", "vo", "wa"}

# Labels of the models that ISO 639-1 does not distinguish: scripts, and members of a macrolanguage.
_PUBLISHED_AS = {
    "arz": "ar",
    "ary": "ar",
    "fuv": "ff",
    "gug": "gn",
    "kik": "ki",
    "sdh": "ku",
    "uz-cyrl": "uz",
    "uzs": "uz",
    "wuu": "zh",
    "yue": "zh",
    "zh-cn": "zh",
    "zh-tw": "zh",
}

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
_LETTER = re.compile(r"[^\W\d_]")
_OWN_SCRIPT = {"hy": re.compile(r"[\u0531-\u0587]"), "ka": re.compile(r"[\u10a0-\u10ff\u1c90-\u1cbf]")}


def detect_language(text: str) -> str | None:
    """The language of the first 1000 characters: ISO 639-1, or 639-3 where that has no code.

    None for a text without letters, of addresses only, or so short ("PDF:", "BBC") that the models are unsure
    and disagree. Never raises; deterministic.

    >>> detect_language("Prezident yeni fərman imzalayıb")
    'az'
    >>> detect_language("19.08.2024 23:14") is None
    True
    """
    sample = _ADDRESS.sub(" ", text[:SAMPLE_CHARACTERS])
    letters = len(_LETTER.findall(sample))
    if not letters:
        return None
    for language, script in _OWN_SCRIPT.items():
        if 2 * len(script.findall(sample)) > letters:
            return language
    return _by_models(sample)


def _by_models(sample: str) -> str | None:
    language, confidence = _ask_py3langid(sample)
    if confidence >= _SURE or (confidence >= _GUESSING and len(sample) < _SHORT):
        return language
    second, certainty = _ask_langdetect(sample)
    if certainty >= _CERTAIN and len(sample) >= _SHORT:
        return second
    return language if confidence >= _GUESSING or language == second else None


def _ask_py3langid(sample: str) -> tuple[str | None, float]:
    language, confidence = _py3langid().classify(sample)
    if language == "zxx":  # ISO 639-2: no linguistic content
        return None, confidence
    return _PUBLISHED_AS.get(language, language), confidence


def _ask_langdetect(sample: str) -> tuple[str | None, float]:
    detector = _langdetect().create()
    detector.append(sample)
    try:
        best = detector.get_probabilities()
    except LangDetectException:  # no n-gram of the text is in any profile
        return None, 0.0
    return (_PUBLISHED_AS.get(best[0].lang, best[0].lang), best[0].prob) if best else (None, 0.0)


# Both models are built on first use (0.6 s and 0.4 s) and only read afterwards, so threads may share them.
# Threads that race for the first use build equal copies, of which one stays; a lock would save that work, and
# could be held at the moment a worker is forked.


@cache
def _py3langid() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([label for label in identifier.labels if label not in _UNPRINTED])
    return identifier


@cache
def _langdetect() -> DetectorFactory:
    """A factory of our own: langdetect's global one belongs to whoever else uses it."""
    profiles = [*_profiles(Path(PROFILES_DIRECTORY)), *_profiles(resources.files("cleaners.lines.profiles"))]
    factory = DetectorFactory()
    factory.set_seed(0)
    for index, profile in enumerate(profiles):
        factory.add_profile(profile, index, len(profiles))
    return factory


def _profiles(folder: Traversable) -> list[LangProfile]:
    """The profiles in `folder`, by name: the order decides between languages of equal probability."""
    files = (file for file in folder.iterdir() if file.is_file() and not file.name.endswith(".py"))
    ordered = sorted(files, key=lambda file: file.name)
    return [LangProfile(**json.loads(file.read_text("utf-8"))) for file in ordered]

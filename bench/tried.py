"""What each part of choosing blocks wins on sites it was not made on: python -m bench.tried, or make tried.

Every variant is judged on the same splits of the bench pages by publisher and given as the difference from
what Winnow does, in points of F1.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from statistics import fmean

from bench.crossval import Chooser, Scores, held_out, scores_of, without_columns
from bench.examples import Example, read_examples, read_taught
from bench.forests import train
from bench.sets import find_sets
from cleaners.choice.features import NAMES
from cleaners.choice.selection import Selection
from cleaners.choice.votes import Votes

OURS = "both forests, cleaners as advice, made pages"


def voted(choice: Callable[[Votes], frozenset[int]]) -> Chooser:
    """Nothing learnt: what the extractors chose, joined by `choice`."""
    return lambda example: Selection(example.blocks, choice(example.votes), {}, 0.0, 1.0)


VOTED: Mapping[str, Chooser] = {
    "trafilatura's blocks": voted(lambda votes: votes.trafilatura),
    "resiliparse's blocks": voted(lambda votes: votes.resiliparse),
    "blocks that both choose": voted(lambda votes: votes.trafilatura & votes.resiliparse),
    "blocks that either chooses": voted(lambda votes: votes.trafilatura | votes.resiliparse),
}
WITHOUT: Mapping[str, tuple[str, ...]] = {
    "forests without tags and class names": ("inner_", "outer_", "tag_"),
    "forests without a block's neighbours": ("next", "votes_around"),
    "forests without sums over its container": ("place_", "parent_", "grand_", "box_", "story_"),
    "forests without headings and lists": ("section_", "run_", "heading", "from_heading", "level"),
    "forests without the body": ("in_body", "under_body", "within_body", "prose_", "since_", "until_"),
}


def listing(rows: Sequence[Scores]) -> str:
    """The scores of one variant: mean, lowest and highest of the splits."""
    lines = []
    for name in rows[0]:
        values = [row[name] for row in rows]
        lines.append(
            f"{name:20} mean {fmean(values):.4f}  lowest {min(values):.4f}  highest {max(values):.4f}"
            f"  of {len(values)} splits"
        )
    return "\n".join(lines)


def row(name: str, ours: Scores, theirs: Scores) -> str:
    """One line of the Markdown table: the difference of each score from ours, in points."""
    return f"| {name} | {' | '.join(f'{100 * (theirs[score] - ours[score]):+.1f}' for score in ours)} |"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.tried", description="What each part wins.")
    parser.add_argument("--sets", metavar="FOLDER", help="folder of the bench pages; else SCORE_HOME")
    parser.add_argument("--folds", type=int, default=4, help="parts the sites are split into")
    options = parser.parse_args()
    home = find_sets(options.sets)
    examples = read_examples(home)
    taught = read_taught(home, examples)

    def scores(examples: Sequence[Example], taught: Sequence[Example]) -> Scores:
        def learn(some: Sequence[Example]) -> Chooser:
            return train(some).choose

        return scores_of(held_out(examples, taught, learn, folds=options.folds, seed=0))

    def kinds(*out: str) -> Iterable[Example]:
        return (example for example in taught if example.kind not in out)

    ours = scores(examples, taught)
    print(listing([ours]))
    print(f"\n| {OURS} | {' | '.join(ours)} |\n|---|{'---:|' * len(ours)}", flush=True)
    for name, choose in VOTED.items():
        print(row(name, ours, scores_of([(example, choose(example)) for example in examples])), flush=True)
    print(row("no made pages", ours, scores(examples, list(kinds("made")))), flush=True)
    print(row("every page with all votes", ours, scores(examples, list(kinds("no votes", "no trafilatura")))))
    unvoted = [replace(example, kind="") for example in examples]
    for name, out in WITHOUT.items():
        changed = [without_columns(some, NAMES, out) for some in (unvoted, taught)]
        print(row(name, ours, scores(changed[0], changed[1])), flush=True)


if __name__ == "__main__":
    main()

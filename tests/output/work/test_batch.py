"""Jobs side by side: real processes that answer, hang, crash and are killed."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from itertools import count, takewhile
from pathlib import Path
from threading import Thread

import pytest

from cleaners.phrases import PhraseError
from output.work.batch import Loss, default_workers, side_by_side

pytestmark = pytest.mark.slow

Answer = tuple[int, str]


def act(job: tuple[int, str]) -> Answer:
    number, deed = job
    if deed == "hang":
        time.sleep(600)
    if deed == "spin":
        while True:
            pass
    if deed == "raise":
        raise ValueError("a page nobody thought of")
    if deed == "read phrases":
        raise PhraseError("ka.toml:41: bracket is not closed")
    if deed == "crash":
        os.kill(os.getpid(), signal.SIGSEGV)
    if deed == "exit":
        os._exit(3)
    if deed == "slow":
        time.sleep(0.3)
    return number, str(os.getpid()) if deed == "pid" else deed


def lost(job: tuple[int, str], loss: Loss) -> Answer:
    return job[0], f"{loss.outcome}: {loss.detail}"


def run(deeds: list[str], workers: int = 2, seconds: float = 60) -> list[str]:
    answers = list(side_by_side(act, enumerate(deeds), lost=lost, workers=workers, seconds=seconds))
    assert [number for number, _ in answers] == list(range(len(deeds)))
    return [answer for _, answer in answers]


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_answers_come_in_the_order_of_the_jobs(workers: int) -> None:
    deeds = ["slow", "a", "b", "slow", "c", *"defghij"]
    assert run(deeds, workers) == deeds


def test_no_jobs_start_no_worker() -> None:
    assert run([]) == []


@pytest.mark.parametrize("workers", [1, 2])
def test_a_job_that_hangs_costs_itself_alone(workers: int) -> None:
    assert run(["a", "hang", "b", "spin", "c"], workers, seconds=4) == [
        "a", "timed_out: no result after 4 s", "b", "timed_out: no result after 4 s", "c",
    ]  # fmt: skip


def test_a_worker_that_crashes_costs_its_job_alone() -> None:
    assert run(["a", "crash", "exit", "b", "crash", "c"]) == [
        "a",
        "crashed: the process that cleaned it died (SIGSEGV)",
        "crashed: the process that cleaned it died (exit code 3)",
        "b",
        "crashed: the process that cleaned it died (SIGSEGV)",
        "c",
    ]


def test_an_error_is_told_and_its_worker_goes_on() -> None:
    first, error, second = run(["pid", "raise", "pid"], workers=1)
    assert error == "crashed: ValueError: a page nobody thought of"
    assert first == second


def test_wrong_files_of_phrases_end_all_jobs() -> None:
    with pytest.raises(PhraseError, match=r"^ka\.toml:41: bracket is not closed$"):
        run(["fine", "read phrases", "fine"])


def test_workers_killed_at_random_moments_cost_one_job_each() -> None:
    pids: list[int] = []
    killed: list[int] = []

    def kill_now_and_then() -> None:
        while len(killed) < 3:
            time.sleep(0.05)
            for pid in [pid for pid in pids if pid not in killed][-1:]:
                os.kill(pid, signal.SIGKILL)
                killed.append(pid)

    # Jobs come until the third kill, so that whoever is killed is at work.
    jobs = ((number, "pid") for number in takewhile(lambda _: len(killed) < 3, count()))
    killer = Thread(target=kill_now_and_then, daemon=True)
    killer.start()
    lost_jobs = 0
    for _number, answer in side_by_side(act, jobs, lost=lost, workers=2, seconds=60):
        if not answer.isdecimal():
            assert answer == "crashed: the process that cleaned it died (killed, as when memory runs out)"
            lost_jobs += 1
        elif int(answer) not in pids:
            pids.append(int(answer))
    killer.join(60)
    assert lost_jobs <= len(killed) == 3


def test_large_pages_pass_whole() -> None:
    page = "ə" * 3_000_000
    assert run([page, "a", page]) == [page, "a", page]


def test_few_jobs_are_taken_ahead_of_a_slow_consumer() -> None:
    taken = 0

    def jobs() -> Iterator[tuple[int, str]]:
        nonlocal taken
        for number in range(100):
            taken += 1
            yield number, "x"

    answers = side_by_side(act, jobs(), lost=lost, workers=2, seconds=60)
    next(answers)
    assert taken <= 6
    answers.close()


def test_closing_early_leaves_no_process_behind() -> None:
    answers = side_by_side(
        act, [(0, "pid"), (1, "pid"), (2, "hang"), (3, "hang")], lost=lost, workers=2, seconds=60
    )
    pids = [int(next(answers)[1]) for _ in range(2)]
    answers.close()
    assert not any(map(is_alive, pids))


def test_by_default_every_processor_this_process_may_use_works() -> None:
    assert default_workers() == len(os.sched_getaffinity(0))


def test_threads_may_have_workers_of_their_own() -> None:
    answers: dict[int, list[str]] = {}

    def thread(number: int) -> None:
        answers[number] = run([f"{number}-{job}" for job in range(20)], workers=1)

    threads = [Thread(target=thread, args=(number,)) for number in range(3)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert answers == {number: [f"{number}-{job}" for job in range(20)] for number in range(3)}

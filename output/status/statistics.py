"""Robust statistics of figures, and exact probabilities of counts."""

from __future__ import annotations

from collections.abc import Iterable
from math import comb, exp, lgamma, log
from statistics import median


def median_and_spread(values: Iterable[float]) -> tuple[float, float]:
    """Median and spread of some values; the spread is the MAD times 1.4826, as a standard deviation would be
    for values that fall normally (Rousseeuw and Croux, 1993). (0, 0) for none.

    >>> median_and_spread([10, 11, 9, 10, 500])
    (10, 1.4826)
    """
    known = list(values)
    if not known:
        return 0.0, 0.0
    middle = median(known)
    return middle, 1.4826 * median(abs(value - middle) for value in known)


def beta_binomial_tail(odd: int, seen: int, past_odd: int, past_seen: int) -> float:
    """The probability of `odd` or more odd ones among `seen`, after `past_odd` among `past_seen`, 0.0 to 1.0.

    Beta-binomial with Jeffreys' prior (one half each): with little past, hardly anything is a surprise.

    >>> round(beta_binomial_tail(2, 2, 0, 10), 4), beta_binomial_tail(10, 10, 0, 200) < 1e-12
    (0.0057, True)
    """
    a, b = past_odd + 0.5, past_seen - past_odd + 0.5
    return min(1.0, sum(exp(_log_beta_binomial(count, seen, a, b)) for count in range(odd, seen + 1)))


def _log_beta_binomial(count: int, seen: int, a: float, b: float) -> float:
    ways = lgamma(seen + 1) - lgamma(count + 1) - lgamma(seen - count + 1)
    return ways + _log_beta(count + a, seen - count + b) - _log_beta(a, b)


def _log_beta(a: float, b: float) -> float:
    return lgamma(a) + lgamma(b) - lgamma(a + b)


def binomial_tail(odd: int, seen: int) -> float:
    """The probability of `odd` or more among `seen` where every second one is (binomial), 0.0 to 1.0.

    >>> round(binomial_tail(10, 10), 10)
    0.0009765625
    """
    return sum(exp(log(comb(seen, count)) - seen * log(2)) for count in range(odd, seen + 1))


def poisson_tail(count: int, expected: float) -> float:
    """The probability of `count` events or fewer where `expected` are (Poisson), 0.0 to 1.0.

    >>> round(poisson_tail(0, 7), 5)
    0.00091
    """
    if expected <= 0:
        return 1.0
    return sum(exp(n * log(expected) - expected - lgamma(n + 1)) for n in range(count + 1))

"""The demo newsroom: a deterministic local server of eight outlets that knows the truth of every article."""

from demo.newsroom import DemoOutlet, Lure, Newsroom, Truth

__all__ = ["DemoOutlet", "Lure", "Newsroom", "Truth"]

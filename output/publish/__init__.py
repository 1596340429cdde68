"""Publishing safely: parts, verdicts, recovery, locks, manifest, the memory of earlier crawls."""

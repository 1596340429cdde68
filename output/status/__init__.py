"""Whether outlets still work: figures of runs, judged against their own past."""

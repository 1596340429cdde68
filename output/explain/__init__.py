"""One page explained: each block, kept or removed and why; two ways of cleaning it compared."""

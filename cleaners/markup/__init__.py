"""From bytes to blocks: decoding, blocks, JSON-LD, meta elements, the canonical URL, the lines of a dump."""

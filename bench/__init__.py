"""Measures Winnow against its peers and against its own past. Run from the checkout: python -m bench.peers"""

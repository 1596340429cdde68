"""The network: which addresses are allowed, politeness, failures."""

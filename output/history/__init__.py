"""Published records held against today's rules."""

"""The cleaners: one module for each kind of furniture; `order` runs them."""

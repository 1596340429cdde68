"""The records in the forms that other tools read, and the dataset card."""

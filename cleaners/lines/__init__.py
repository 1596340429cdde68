"""What one line of text is: phrases, characters, names, agencies, dates, language. All rooms import it."""

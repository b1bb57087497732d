"""The glossary at work: its terms found in texts, its first terms, its explanations on pages."""

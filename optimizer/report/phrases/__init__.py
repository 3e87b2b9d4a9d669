"""The sentences of the reports, by what they belong to: code -> (Indonesian, English)."""

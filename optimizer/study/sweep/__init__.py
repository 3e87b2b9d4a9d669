"""Thousands of cases of one scenario: what is asked, how it is answered, and what the answers say together."""

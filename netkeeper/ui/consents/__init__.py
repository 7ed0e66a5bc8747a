"""The ledger of consents on a person's page, and the proof of it as a file."""

"""The search language: what is typed to find, read into conditions."""

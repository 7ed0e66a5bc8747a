"""The record's file: opened to read and to write, plain or encrypted, wherever it lies."""

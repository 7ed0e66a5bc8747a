"""NetKeeper keeps the people you have really met and judges contact requests by them."""

__version__ = "0.1.0"

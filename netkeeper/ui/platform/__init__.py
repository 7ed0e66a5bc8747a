"""The platform and Qt themselves: whether a window can be shown, and Qt imported with less ado."""

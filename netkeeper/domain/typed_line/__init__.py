"""The grammar behind `netkeeper.domain.quick_log`: a line is cut, walked over and marked."""

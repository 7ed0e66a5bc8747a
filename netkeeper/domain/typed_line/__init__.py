"""The grammar behind `netkeeper.domain.quick_log`: words, tokens and the walk over them."""

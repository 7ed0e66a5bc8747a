"""The grammar behind `netkeeper.domain.when`: its words, its phrases, and how each is read."""

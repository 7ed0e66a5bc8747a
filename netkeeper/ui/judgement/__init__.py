"""A judgement, shown: the verdict in one sentence, the evidence under it, the findings last."""

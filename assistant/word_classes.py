"""Words of a kind, which several modules look for beside the phrases of the vocabulary."""

AUXILIARIES = frozenset("did does do has have had is are was were".split())
"""What opens a yes-or-no question, or stands before the verb of another: "how did Kent do?"."""

BEING = frozenset("is are was were be been being".split())

BEFORE_A_NAME = frozenset("in at of by for on from to near within around across".split())
"""Words that lead to the name of a place."""

ONLY = frozenset({"only", "just", "exactly", "precisely"})
"""What makes a number before or behind it no more than that: "just two of them"."""

SCORE = frozenset("score mark figure result rating number".split())
SCORES = frozenset(f"{word}s" for word in SCORE)
"""What people call a score, and several."""

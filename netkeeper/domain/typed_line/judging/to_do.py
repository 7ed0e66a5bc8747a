"""The words of a line that say what one means to do yet: "rappeler", "to call"."""

from __future__ import annotations

import re
from functools import cache

# After these a verb says what one did: "allé voir Luc Roy mardi", "nice to see Luc Roy Tuesday".
_DONE_BEFORE = (
    *("alle", "allee", "alles", "ete", "passe", "passee", "venu", "venue", "venu me", "venue me"),
    *("plaisir de", "content de", "contente de", "heureux de", "heureuse de"),
    *("ravi de", "ravie de"),
    *("nice", "good", "great", "lovely", "pleasure", "happy", "glad"),
)


@cache
def to_do() -> re.Pattern[str]:
    """Return what one means to do yet, right before a day: that is no day of a meeting."""
    done = "".join(rf"(?<!\b{words} )" for words in _DONE_BEFORE)
    verbs = r"(?:r?appel|relanc|(?:re)?contact|envoy|confirm|factur|invit|prepar|refer|remerci"
    verbs += r"|rencontr|verifi)er"
    verbs += r"|voir|transmettre|rappelle|revoir|ecrire|rappel|a suivre"
    verbs += r"|call(?:ing)? (?:back|again)|follow(?:ing)?[- ]?up|prochaine? rencontre|next meeting"
    verbs += r"|(?:to|will|must|should) (?:call|email|get|meet|ping|see|send|write)"
    return re.compile(rf"(?<!\w){done}(?:{verbs})(?: [\w/'-]+){{0,4}} ?$|(?<=[,;-] )suivi ?$")

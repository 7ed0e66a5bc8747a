"""The words of a line that say what one means to do yet, "rappeler", or went to do: "allé voir"."""

from __future__ import annotations

import re
from functools import cache

from netkeeper.domain.dates.words import WEEKDAYS

_GONE = (
    rf"(?<!est )alle|arrete|descendu|ete|monte|passe(?! voir (?:{'|'.join(WEEKDAYS)}))|retourne"
    r"|sorti|venu|came|dropped|drove|flew|popped|stopped|went"
)
# Nobody that a line could name, or what one went to see with somebody: "allé voir le match avec".
_THING = (
    r"(?:un|une|des|an?|some|everyone|up|us)\b"
    r"|(?:la|les?|the) [\w'-]+(?: [\w'-]+)? (?:avec|with)\b"
)
_GLAD = r"plaisir|content|heureux|heureuse|ravi|nice|good|great|lovely|pleasure|happy|glad"


@cache
def went_to_meet() -> re.Pattern[str]:
    """Return a verb that says whom one met, by what stands before: "allé voir", "nice to see".

    Its group "thing" is there where it only says what one did: "allé voir un match".
    """
    way = rf"(?:{_GONE})e?s?(?: [\w'-]+){{0,4}}?|(?:{_GLAD})e?(?= (?:de|to) )"
    deed = r"(?:de |pour |to )?(?:me |nous )?(?:re)?(?:voir|rencontrer|see|meet)(?: you| again)?"
    after = rf"(?= \w)(?! (?:him|her|it|them)\b)(?= (?P<thing>{_THING})?)"
    return re.compile(rf"(?<!\w)(?:{way}) (?P<deed>{deed}){after}")


@cache
def to_do() -> re.Pattern[str]:
    """Return what one means to do yet, right before a day: that is no day of a meeting."""
    verbs = r"(?:r?appel|relanc|(?:re)?contact|envoy|confirm|factur|invit|prepar|refer|remerci"
    verbs += r"|rencontr|verifi)er"
    verbs += r"|voir|transmettre|rappelle|revoir|ecrire|rappel|a suivre"
    verbs += r"|call(?:ing)? (?:back|again)|follow(?:ing)?[- ]?up|prochaine? rencontre|next meeting"
    verbs += r"|(?:to|will|must|should) (?:call|email|get|meet|ping|see|send|write)"
    return re.compile(rf"(?<!\w)(?:{verbs})(?: [\w/'-]+){{0,4}} ?$|(?<=[,;-] )suivi ?$")

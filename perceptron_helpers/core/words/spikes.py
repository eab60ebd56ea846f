"""A membrane potential and its spikes in words."""

from ..decimals import number, rounded, written
from ..notation import equation
from ..spikes import LIMIT_CURRENT, THRESHOLD, time
from .phrases import about, plural

AXES = ("time (ms)", "V (mV)")
LEVEL = "threshold"


def note(trace):
    """Return for example "I = 2 nA: 12 spikes, 60 spikes per second"."""
    return f"{equation('I', trace.current, [LIMIT_CURRENT])} nA: {_spikes(trace)}, {_rate(trace)}"


def sentence(trace):
    """Return a sentence: how often the neuron fires, or how near it came to that."""
    given = f"With an input current of {about(trace.current, [LIMIT_CURRENT])} nA"
    watched = f"in {number(trace.duration)} ms"
    if not trace.spikes:
        return (
            f"{given} the membrane potential reaches {_at_most(trace)} mV, which is below the "
            f"threshold of {number(THRESHOLD)} mV: no spike {watched}."
        )
    first = number(time(trace.spikes[0]))
    return (
        f"{given} the neuron fires {_spikes(trace)} {watched}, {_rate(trace)}; "
        f"the first after {first} ms."
    )


def _spikes(trace):
    return plural(len(trace.spikes), "spike")


def _rate(trace):
    shown = rounded(trace.rate, 1)
    return f"{'' if shown == trace.rate else 'about '}{written(shown)} spikes per second"


def _at_most(trace):
    """Return the highest potential: "about" stands there where it is above the digits shown."""
    shown = rounded(trace.highest, 1, [THRESHOLD])
    return f"at most {'about ' if shown < trace.highest else ''}{written(shown)}"

"""Answers that are kept: a slider asks for the same few numbers at every move."""

MOST = 1000  # answers of one function; then it begins anew
KEPT = []  # for each function, its answers


def remembering(function):
    """Return a function that answers as this one does, from memory where it was asked the same.

    What it is asked has to be whole numbers or text, and nobody may change its answers.
    """
    known = {}
    KEPT.append(known)

    def asked(*question):
        if question not in known:
            if len(known) == MOST:
                known.clear()
            known[question] = function(*question)
        return known[question]

    return asked

"""What is said around a question whose answer is to be predicted."""

CONFIDENCES = ("guessing", "fairly sure", "certain")
LABELS = ("My prediction", "I am")  # of the choices, and of how sure one is
KEEP, OPEN = "Keep my prediction", "Open the answer"
FORGET = "Forget my prediction"
HOW = "To record your prediction, run this cell (Ctrl + Enter) and choose."


def predicted(choice, confidence):
    """Return what was predicted."""
    return f"You predicted: {choice} ({confidence})."


def opened(choice, confidence, answer, because):
    """Return the same, with the answer beside it."""
    verdict = "as you predicted" if choice == answer else "not what you predicted"
    told = f"{predicted(choice, confidence)} The answer: {answer}, {verdict}."
    return with_reason(told, because)


def answered(answer, because):
    """Return the answer for those who have not written down what they predict."""
    return with_reason(f"The answer: {answer}.", because)


def with_reason(told, because):
    """Return what is said, and why it is so, where that is known."""
    return f"{told} {because}" if because else told

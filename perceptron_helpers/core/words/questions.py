"""What is said around a question whose answer is to be predicted."""

CONFIDENCES = ("guessing", "fairly sure", "certain")
LABELS = ("My prediction", "I am")  # of the choices, and of how sure one is
KEEP, OPEN = "Keep my prediction", "Open the answer"
HOW = "To record your prediction, run this cell (Ctrl + Enter) and choose."


def predicted(choice, confidence):
    """Return what was predicted."""
    return f"You predicted: {choice} ({confidence})."


def opened(choice, confidence, answer, because):
    """Return the same, with the answer beside it."""
    verdict = "as you predicted" if choice == answer else "not what you predicted"
    told = f"{predicted(choice, confidence)} The answer: {answer}, {verdict}."
    return f"{told} {because}" if because else told

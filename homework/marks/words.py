"""How numbers, marks and students are written."""

NAMED = 20  # students that a sentence names


def number(value):
    """Return a number without needless digits, or an empty text for None."""
    return "" if value is None else f"{value:.4f}".rstrip("0").rstrip(".")


def named(people):
    """Return the ids of students, the first of them where there are many."""
    more = f" and {len(people) - NAMED} more" if len(people) > NAMED else ""
    return ", ".join(person["id"] for person in people[:NAMED]) + more


def points(grade):
    """Return what nbgrader's gradebook says of a task."""
    if grade.auto_score is None and grade.manual_score is None:
        return f"not marked yet (of {number(grade.max_score)})"
    again = " for an earlier file, to be looked at again" if grade.needs_manual_grade else ""
    return f"{number(grade.score)} of {number(grade.max_score)}{again}"

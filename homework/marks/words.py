"""How numbers and students are written."""

NAMED = 20  # students that a sentence names


def number(value):
    """Return a number without needless digits, or an empty text for None."""
    return "" if value is None else f"{value:.4f}".rstrip("0").rstrip(".")


def named(people):
    """Return the ids of students, the first of them where there are many."""
    more = f" and {len(people) - NAMED} more" if len(people) > NAMED else ""
    return ", ".join(person["id"] for person in people[:NAMED]) + more

"""The gradebook as Canvas imports it.

Canvas's importer (lib/gradebook_importer.rb in its sources) looks for a student by ID, then by SIS
User ID, then by SIS Login ID, then by the name; for an assignment by the number in brackets, then
by its title. An empty cell takes away a mark that is there, and EX too: so who has no mark has no
row.
"""

import re

from homework.marks.words import named, number

COLUMNS = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")


def table(marked, title, most):
    """Yield the rows for those who have a mark."""
    yield [*COLUMNS, title]
    yield ["    Points Possible", "", "", "", "", number(most)]
    for person in marked:
        name = ", ".join(filter(None, (person.get("last_name"), person.get("first_name"))))
        known = (person.get(key, "") for key in ("canvas_id", "sis_id", "login", "section"))
        yield [name or person["id"], *known, person["score"]]


def warnings(marked, title):
    """Yield what Canvas would ask, or get wrong."""
    if not any(person.get(key) for person in marked for key in ("canvas_id", "sis_id", "login")):
        return  # it is not Canvas that is used, or all go by their names
    if not re.search(r"\(\d+\)$", title):
        yield (
            f"Canvas: no assignment is certain to be {title!r}. Export with --title and what "
            'stands over its column in Canvas\'s own export, such as "Homework 1 (4711)".'
        )
    unsure = [p for p in marked if not (p.get("canvas_id") or p.get("sis_id") or p.get("login"))]
    if unsure:
        lacking = "canvas_id, sis_id and login are empty"
        yield f"Canvas: looked for by name only, as {lacking}: {named(unsure)}."

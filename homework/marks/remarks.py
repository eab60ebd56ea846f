"""What only shows when the files of a homework lie side by side."""

from collections import defaultdict


def update(records, homework):
    """Write the remarks of all records of a homework anew."""
    rows = list(records.of(homework))
    files, contents, expected = by_student(rows), defaultdict(list), defaultdict(set)
    for row in rows:
        contents[row.content].append(row)
        for task, (right, _) in row.prints.items():
            expected[task, right].update(row.students)
    for row in rows:
        said = [*_two_files(row, files), *_same_bytes(row, contents), *_others(row, expected)]
        if said != row.remarks:
            records.change(row, remarks=said)


def by_student(rows):
    """Return {student: their records}."""
    files = defaultdict(list)
    for row in rows:
        for student in row.students:
            files[student].append(row)
    return files


def counting(rows):
    """Return the one of a student's records that counts, or None where there is none.

    It is the newest that could be read, as in learning systems.
    """
    in_order = sorted(rows, key=lambda row: row.place)  # of equals the first counts
    return max(in_order, key=_rank, default=None)


def _rank(row):
    return row.status != "unreadable", row.upload, row.time


def _two_files(row, files):
    for student in row.students:
        if len(files[student]) > 1:
            best = counting(files[student])
            counts = "this one" if best is row else best.file
            unread = any(other.status == "unreadable" for other in files[student])
            why = "the newest that can be read" if unread else "the newest"
            yield f"{len(files[student])} files of {student}: {counts} counts, {why}"


def _same_bytes(row, contents):
    others = {s for other in contents[row.content] for s in other.students} - set(row.students)
    if others and row.content:
        yield f"the same file as that of {', '.join(sorted(others))}"


def _others(row, expected):
    """Yield a remark where wrong answers would be right with another student's numbers.

    All of them that fit anyone have to fit the same one student.
    """
    fits = [
        expected[task, given] - set(row.students)
        for task, (right, given) in row.prints.items()
        if given and given != right and expected.get((task, given))
    ]
    common = set.intersection(*fits) if fits else set()
    if len(common) == 1:
        yield f"its answers fit the numbers of {common.pop()}"

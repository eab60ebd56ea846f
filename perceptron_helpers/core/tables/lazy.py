"""Rows that are made when somebody looks at them: of many, most are never shown."""


class Lazy:
    """As many rows as `count` says; ``make(number)`` makes one, from 0."""

    def __init__(self, count, make):
        self._rows, self._make = [None] * count, make

    def __len__(self):
        return len(self._rows)

    def __getitem__(self, number):
        """Return one row."""
        if self._rows[number] is None:
            self._rows[number] = self._make(number)
        return self._rows[number]

    def __iter__(self):
        """Return all rows in turn."""
        for number in range(len(self._rows)):
            yield self[number]

"""Worked tables as cells, and how they are written as HTML and as text: one file a table."""

"""``python -m homework --help`` lists the commands."""

from homework.cli import main

main()

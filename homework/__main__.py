"""The commands: ``python -m homework --help``."""

from homework.commands import main

main()

"""``python -m questions --help`` lists the commands."""

from questions.cli import main

main()

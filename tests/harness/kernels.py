"""Kernels that start although something else has taken one of their ports."""

import functools

TRIES = 3


def started_again(start):
    """Return a function that starts a kernel as `start` does, and again where it died at once.

    Jupyter chooses a kernel's ports, and a second later the kernel takes them. In between, a
    connection of another kernel can get one of them: then it dies. Jupyter's server tries again;
    nbval does not.
    """

    @functools.wraps(start)
    def again(*arguments, **options):
        for _ in range(TRIES - 1):
            try:
                return start(*arguments, **options)
            except RuntimeError as error:
                if "died" not in str(error):
                    raise
        return start(*arguments, **options)

    return again

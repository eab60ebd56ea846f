"""System calls that a sandboxed kernel may not make, as a filter for ``bwrap --seccomp``.

The kernel may start threads but no process: so nothing can be left running, and RLIMIT_AS bounds
all the memory there is. That holds for root too, whom RLIMIT_NPROC does not stop.
"""

import platform
import struct

_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _KILL, _REFUSE = 0x7FFF0000, 0x80000000, 0x00050000  # refuse: plus an errno
_EPERM, _ENOSYS = 1, 38
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16  # offsets in struct seccomp_data
_THREAD = 0x00010000  # CLONE_THREAD
_CLONE3 = 435
_X32 = 0x40000000  # system calls of the x32 interface are numbered from here

# What starts processes, gains rights, reaches kernel keys, or takes memory that no limit counts.
_NAMES = (
    "fork vfork unshare setns mount umount2 pivot_root ptrace add_key request_key keyctl bpf "
    "perf_event_open userfaultfd memfd_create shmget io_uring_setup memfd_secret"
)
_MACHINES = {
    "x86_64": (
        0xC000003E,
        56,
        (57, 58, 272, 308, 165, 166, 155, 101, 248, 249, 250, 321, 298, 323, 319, 29, 425, 447),
    ),
    "aarch64": (  # it has no fork and no vfork
        0xC00000B7,
        220,
        (97, 268, 40, 39, 41, 117, 217, 218, 219, 280, 241, 282, 279, 194, 425, 447),
    ),
}


def program(machine=None):
    """Return the filter as bytes, an array of struct sock_filter.

    Raises
    ------
    NotImplementedError
        On a machine whose system calls are not listed here.
    """
    machine = machine or platform.machine()
    if machine not in _MACHINES:
        raise NotImplementedError(
            f"the sandbox knows {' and '.join(_MACHINES)}, not this machine ({machine})"
        )
    architecture, clone, refused = _MACHINES[machine]
    steps = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 1, 0, architecture),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
    ]
    for number in refused:
        steps += _answer(_EQUAL, number, _EPERM)
    steps += _answer(_AT_LEAST, _X32, _EPERM)
    # The C library falls back to clone, whose flags can be seen here; those of clone3 cannot.
    steps += _answer(_EQUAL, _CLONE3, _ENOSYS)
    steps += [
        (_EQUAL, 0, 3, clone),
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        (_ANY_BIT, 1, 0, _THREAD),
        (_RETURN, 0, 0, _REFUSE | _EPERM),
        (_RETURN, 0, 0, _ALLOW),
    ]
    return b"".join(struct.pack("=HBBI", *step) for step in steps)


def _answer(test, number, errno):
    return [(test, 0, 1, number), (_RETURN, 0, 0, _REFUSE | errno)]

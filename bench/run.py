"""How long things take on this machine: `python bench/run.py [ROUNDS]`.

Prints figures and asserts nothing, since machines differ and are noisy; a ratio between two
things measured together tells more than a time. Each sample is a fresh process, and the samples
of the things compared take turns, so that a slow moment falls on all of them alike.

A new comparison is one more function that takes the number of rounds and prints its lines; name
it in `SECTIONS`.
"""

import subprocess
import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter

ROUNDS = 21

#: `import snapshots` may take this many times what its three foundations take by themselves.
IMPORT_TARGET = 1.5


def imports(rounds: int) -> None:
    """The cold import of the library against that of what it stands on."""
    bare, foundations, library = _interleaved(
        ["pass", "import attrs, cattrs, yaml", "import snapshots"], rounds
    )
    foundations -= bare
    library -= bare
    print(f"  bare interpreter      {bare:7.1f} ms")
    print(f"  attrs, cattrs, yaml   {foundations:7.1f} ms more")
    print(f"  snapshots             {library:7.1f} ms more")
    print(f"  ratio                 {library / foundations:7.2f}    target {IMPORT_TARGET}")


SECTIONS: tuple[Callable[[int], None], ...] = (imports,)


def main() -> None:
    """Run every section with the number of rounds given, or with the usual one."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    for section in SECTIONS:
        print(f"{section.__name__}: {section.__doc__} (median of {rounds})")
        section(rounds)


def _interleaved(programs: list[str], rounds: int) -> list[float]:
    """The median time of each program, in milliseconds, all of them measured in turns."""
    for program in programs:  # once unmeasured: bytecode is written, files are in memory
        _milliseconds(program)
    samples = [[_milliseconds(program) for program in programs] for _ in range(rounds)]
    return [median(times) for times in zip(*samples, strict=True)]


def _milliseconds(program: str) -> float:
    start = perf_counter()
    subprocess.run([sys.executable, "-c", program], check=True)
    return (perf_counter() - start) * 1000


if __name__ == "__main__":
    main()

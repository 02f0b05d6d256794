"""How the matcher does on very long editions: `python bench/scale.py [ITEMS]`.

Prints its time as a multiple of splitting all texts into words, which is the least that has to
be done; the highest memory of the process, texts and results included; and the F1 of couples.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from resource import RUSAGE_SELF, getrusage
from time import process_time

from labelled import invented, published
from rich.console import Console
from rich.progress import Progress as Bar
from synthetic import synthetic

from snapshots.alignment.proposing import propose
from snapshots.alignment.screening import Progress

__all__ = ["measure"]

ITEMS = 100_000


def measure(items: int = ITEMS) -> None:
    """Match synthetic editions of this many items each, and print what it took."""
    sets = published() or invented()
    given = (edition for one in sets for edition in (one.before, one.after))
    known = [str(item.text) for edition in given for item in edition.recommendations]
    made = synthetic(items, known)
    editions = (made.before, made.after)
    texts = [str(item.text) for edition in editions for item in edition.recommendations]
    start = process_time()
    words = [text.split() for text in texts]
    split = process_time() - start
    del words
    with _shown() as progress:
        start = process_time()
        proposal = propose(*editions, (), progress=progress)
        took = process_time() - start
    found = {(pair.before, pair.after) for pair in proposal.pairs}
    score = 2 * len(found & made.same) / (len(found) + len(made.same))
    print(f"{items} by {items} items in words of the labelled editions")
    print(f"  processor time, s          {took:8.1f}")
    print(f"  times one split into words {took / split:8.1f}    target   40")
    memory = getrusage(RUSAGE_SELF).ru_maxrss / 1024
    print(f"  highest memory, MB         {memory:8.0f}    target  600")
    print(f"  F1 of couples              {score:8.3f}    target 0.95")


@contextmanager
def _shown() -> Iterator[Progress]:
    """A bar on the terminal, and nothing where there is none."""
    console = Console(stderr=True)
    with Bar(console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("matching")
        yield lambda done, total: bar.update(task, completed=done, total=total)


if __name__ == "__main__":
    measure(int(sys.argv[1]) if len(sys.argv) > 1 else ITEMS)

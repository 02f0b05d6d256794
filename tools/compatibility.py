"""Holds the promise of docs/reference/promise.md by machine: `nox -s compatibility`.

What others rely on, the schemas, the public names and the ids, is compared with the baseline in
tests/baseline, which is the last release or, before the first, what was last agreed on. Whatever
was taken away needs a new number and a note in changelog.d/; `--renew` makes today the baseline.
"""

import json
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from public_api import api_breaks, stub
from schema_breaks import bare, breaks
from snapshots.cli.codes import ExitCode
from snapshots.comparison import CAVEATS, KINDS
from snapshots.contract.schemas import EDITOR_SCHEMAS, SCHEMAS, schema

ROOT = Path(__file__).parents[1]
BASELINE = ROOT / "tests" / "baseline"
NOTES = ROOT / "changelog.d"
#: What the library alone writes.
RESULTS = set(SCHEMAS) - set(EDITOR_SCHEMAS)
#: The modules whose `__all__` is public.
MODULES = ("snapshots", "snapshots.testing")

_ADVICE = """
Take the change back; or, where it is meant:
"""
_BEFORE_THE_FIRST_RELEASE = """
Before the first release, when nobody relies on the baseline yet, renew it and read the difference:
  nox -s compatibility -- --renew
"""


@frozen(kw_only=True)
class Part:
    """One part of the promise: what was broken, and what a break of it needs."""

    name: str
    broken: tuple[str, ...]
    has_new_number: bool
    number: str

    @property
    def note(self) -> Path:
        """The changelog fragment that tells users of the break."""
        return NOTES / f"{self.name}.removed.md"

    @property
    def is_kept(self) -> bool:
        """Whether nothing broke, or the break was announced."""
        return not self.broken or (self.has_new_number and self.note.is_file())

    def advice(self) -> Iterator[str]:
        """What is still to be done."""
        if not self.has_new_number:
            yield f"  - {self.number}"
        if not self.note.is_file():
            yield f"  - tell users what to do, in {self.note.relative_to(ROOT)}"


def main(arguments: list[str]) -> int:
    """Compare with the baseline, or renew it; the exit code."""
    if arguments == ["--renew"]:
        _renew()
        return 0
    parts = [*_schemas(), _api(), _ids()]
    lost = [part for part in parts if not part.is_kept]
    if not lost:
        print("compatibility: nothing that others rely on was taken away")
        return 0
    print("compatibility: something that others rely on was taken away")
    for part in lost:
        print(f"\n{part.name}", *(f"  {line}" for line in part.broken), sep="\n")
    print(_ADVICE, *dict.fromkeys(line for part in lost for line in part.advice()), sep="\n")
    print(_BEFORE_THE_FIRST_RELEASE)
    return 1


def _schemas() -> Iterator[Part]:
    old = _stored("schemas.json")
    for name, before in old.items():
        if name not in SCHEMAS:
            yield _part(f"schema-{name}", ("the schema is gone",))
            continue
        after = bare(schema(name))
        numbers = [_number(one) for one in (before, after)]
        yield Part(
            name=f"schema-{name}",
            broken=breaks(before, after, written_by_us=name in RESULTS),
            has_new_number=numbers[1] > numbers[0],
            number="raise NEWEST_SCHEMA (files) or CONTRACT (results), and add a step to "
            "src/snapshots/files/migrations.py with an old file in tests/old_files",
        )


def _number(bared: Mapping[str, Any]) -> int:
    return int(bared["properties"]["schema"]["const"])


def _api() -> Part:
    old = (BASELINE / "api.txt").read_text(encoding="utf-8")
    return _part("api", api_breaks(old, _stub()))


def _ids() -> Part:
    old, new = _stored("ids.json"), _found_ids()
    broken = [
        f"{group}: {name} {'is gone' if name not in new[group] else 'means something else'}"
        for group, names in old["ids"].items()
        for name, meaning in names.items()
        if new[group].get(name) != meaning
    ]
    return _part("ids", tuple(broken))


def _part(name: str, broken: tuple[str, ...]) -> Part:
    released, ours = (
        tuple(map(int, it.split("."))) for it in (_stored("ids.json")["version"], _version())
    )
    digits = 1 if released[0] else 2  # before 1.0 the second number tells of breaks
    return Part(
        name=name,
        broken=broken,
        has_new_number=ours[:digits] > released[:digits],
        number=f"raise {'the first' if digits == 1 else 'the second'} number of the version in "
        "pyproject.toml (an id of a change or a caveat is never taken back: keep its row)",
    )


def _found_ids() -> dict[str, dict[str, Any]]:
    """Everything that is called by an id, with what must not change about it."""
    return {
        "caveats": dict.fromkeys(CAVEATS, True),
        "change kinds": {row.id: [row.subject.value, row.field] for row in KINDS.values()},
        "exit codes": {code.name.lower(): code.value for code in ExitCode},
    }


def _stub() -> str:
    source = ROOT / "src"
    there = [name for name in MODULES if (source / Path(*name.split("."))).is_dir()]
    return stub(source, tuple(there))


def _version() -> str:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])


def _stored(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((BASELINE / name).read_text(encoding="utf-8"))
    return data


def _renew() -> None:
    texts = {
        "schemas.json": _json({name: bare(schema(name)) for name in SCHEMAS}),
        "ids.json": _json({"version": _version(), "ids": _found_ids()}),
        "api.txt": _stub(),
    }
    for name, text in texts.items():
        (BASELINE / name).write_text(text, encoding="utf-8")
        print(f"tests/baseline/{name}")


def _json(data: object) -> str:
    return json.dumps(data, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

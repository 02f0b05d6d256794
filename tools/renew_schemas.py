"""Writes the schemas of the contract to `schema/`: `nox -s schema`."""

from pathlib import Path

from snapshots.contract.schemas import EDITOR_SCHEMAS, SCHEMAS, file_name, schema_text
from snapshots.files import write_text

FOLDER = Path(__file__).parents[1] / "schema"


def main() -> None:
    """Write every schema, and the twin for editors where there is one."""
    for old in FOLDER.glob("*.json"):
        old.unlink()
    names = [(name, False) for name in SCHEMAS] + [(name, True) for name in EDITOR_SCHEMAS]
    for name, editor in names:
        write_text(FOLDER / file_name(name, editor=editor), schema_text(name, editor=editor))
        print(f"schema/{file_name(name, editor=editor)}")


if __name__ == "__main__":
    main()

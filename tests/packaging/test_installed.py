"""The library as its users have it: installed, and used away from the tree it came from."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]
BUILT_AND_HIDDEN = shutil.ignore_patterns(".*", "__pycache__", "build", "dist")


class Environment:
    """A virtual environment with nothing in it but what a test installs."""

    def __init__(self, folder: Path) -> None:
        run(sys.executable, "-m", "venv", str(folder / "environment"), cwd=folder)
        self.folder = folder
        self.bin = folder / "environment" / ("Scripts" if os.name == "nt" else "bin")

    def install(self, *arguments: str) -> None:
        self.run("python", "-m", "pip", "install", "--quiet", *arguments)

    def run(self, command: str, *arguments: str) -> str:
        """What a command of the environment prints, run in a folder with no editions in it."""
        return run(str(self.bin / command), *arguments, cwd=self.folder)

    def site_packages(self) -> Path:
        program = "import sysconfig; print(sysconfig.get_path('purelib'))"
        return Path(self.run("python", "-c", program).strip())


def run(*command: str, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the source tree, free to be changed."""
    return shutil.copytree(ROOT, tmp_path / "tree", ignore=BUILT_AND_HIDDEN)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as it is released: built from the source distribution."""
    folder = tmp_path_factory.mktemp("released")
    run(sys.executable, "-m", "build", "--outdir", str(folder), cwd=ROOT)
    return next(folder.glob("*.whl"))


def contents(wheel: Path) -> Iterator[tuple[str, bytes]]:
    with ZipFile(wheel) as archive:
        for name in sorted(archive.namelist()):
            yield name, archive.read(name)


def test_the_source_distribution_builds_the_wheel_that_the_tree_builds(
    wheel: Path, tmp_path: Path
) -> None:
    run(sys.executable, "-m", "build", "--wheel", "--outdir", str(tmp_path), cwd=ROOT)
    assert dict(contents(next(tmp_path.glob("*.whl")))) == dict(contents(wheel))


def test_the_wheel_carries_editions_and_schemas_and_compares_anywhere(
    wheel: Path, tmp_path: Path
) -> None:
    carried = {
        f"snapshots/{folder}/{path.name}"
        for folder in ("editions", "schema")
        for path in (ROOT / folder).glob("*.*")
    }
    assert carried <= {name for name, _ in contents(wheel)}
    environment = Environment(tmp_path)
    environment.install(str(wheel))
    assert environment.run("snapshots", "compare", "2021", "2024").strip()


def test_an_editable_install_reads_the_editions_of_its_tree(tree: Path, tmp_path: Path) -> None:
    environment = Environment(tmp_path)
    environment.install("--editable", str(tree))
    assert not (environment.site_packages() / "snapshots").exists()

    edition = tree / "editions" / "2024.yaml"
    lines = edition.read_text(encoding="utf-8").splitlines()
    assert sum(line.startswith("title:") for line in lines) == 1
    edited = ["title: Edited in the tree" if line.startswith("title:") else line for line in lines]
    edition.write_text("\n".join(edited) + "\n", encoding="utf-8")
    assert "Edited in the tree" in environment.run("snapshots", "show", "2024")

"""Every check of the project: `nox` runs them all, `nox -s NAME` runs one.

A session runs on the interpreter that runs nox and needs pip and git, nothing else. What follows
`--` goes to the tool: `nox -s tests -- -k period`.
"""

import shutil
from pathlib import Path

import nox

ROOT = Path(__file__).parent
PYPROJECT = nox.project.load_toml(ROOT / "pyproject.toml")

# Reference material that is not distributed; the project is complete without it.
SHARED = ROOT.parent / "shared"

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "virtualenv"  # comes with nox, so it is there everywhere
nox.options.reuse_venv = "yes"
nox.options.error_on_external_run = True
nox.options.sessions = [
    "tests",
    "laws",
    "lint",
    "types",
    "docs",
    "compatibility",
    "javascript",
    "build",
    "acceptance",
]


def _prepare(session: nox.Session, group: str) -> None:
    """Install a dependency group of pyproject.toml, and the project as it stands in the tree."""
    session.install(*nox.project.dependency_groups(PYPROJECT, group), "--editable", str(ROOT))


def _existing(*paths: str) -> list[str]:
    return [path for path in paths if (ROOT / path).exists()]


def _series_folders() -> list[Path]:
    examples = (path.parent for path in sorted(ROOT.glob("examples/*/series.yaml")))
    return [ROOT / "editions", *examples]


@nox.session
def tests(session: nox.Session) -> None:
    """Cases and golden files; every line and branch of the package must be reached."""
    _prepare(session, "test")
    folders = _existing(
        "tests/unit", "tests/golden", "tests/records", "tests/old_files", "tests/browser"
    )
    session.run("coverage", "run", "-m", "pytest", *folders, *session.posargs)
    if not session.posargs:  # a part of the tests reaches a part of the package
        session.run("coverage", "report")


@nox.session
def laws(session: nox.Session) -> None:
    """Properties that hold for every edition; `-- --hypothesis-profile=search` looks further."""
    _prepare(session, "laws")
    session.run("pytest", "--numprocesses=auto", "tests/laws", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Style, format, the direction of imports, and fragments of news that can be compiled."""
    _prepare(session, "lint")
    session.run("ruff", "check", *session.posargs)
    session.run("ruff", "format", "--check")
    session.run("lint-imports")
    session.run("towncrier", "build", "--draft", "--version", "next", silent=True)


@nox.session
def types(session: nox.Session) -> None:
    """Types of the package, its tests and its tools."""
    _prepare(session, "types")
    session.run("mypy", *session.posargs)


@nox.session
def docs(session: nox.Session) -> None:
    """Every example run, every page held against the program, and the site built in build/docs."""
    _prepare(session, "docs")
    pages = _existing("README.md", "CONTRIBUTING.md", "docs", "examples", "src")
    session.run("pytest", *pages, "tests/documentation", *session.posargs)
    if not session.posargs:
        session.run("sphinx-build", "-q", "-W", "--keep-going", "-E", "docs", "build/docs")


@nox.session
def pages(session: nox.Session) -> None:
    """The pages that come from the program, written anew; run on demand."""
    _prepare(session, "bench")
    session.run("python", "docs/pages.py", *session.posargs)


@nox.session
def pictures(session: nox.Session) -> None:
    """The pictures of the documentation, taken anew; needs a Chromium, and is run on demand."""
    _prepare(session, "test")
    session.run("python", "docs/pictures.py", *session.posargs)


@nox.session
def schema(session: nox.Session) -> None:
    """Write the schemas of the contract anew; run on demand, and read the difference."""
    _prepare(session, "bench")
    session.run("python", "tools/renew_schemas.py")


@nox.session
def compatibility(session: nox.Session) -> None:
    """Nothing that others rely on is taken away unannounced; `-- --renew` moves the baseline."""
    _prepare(session, "compatibility")
    session.run("python", "tools/compatibility.py", *session.posargs)
    if not session.posargs:
        session.run("pytest", "tests/compatibility")


@nox.session
def javascript(session: nox.Session) -> None:
    """The records read by a tool of another language, which knows the schemas and no Python."""
    if not shutil.which("npm") or not shutil.which("node"):
        session.skip("no node here; the example needs node and npm")
    _prepare(session, "bench")
    here = Path(session.create_tmp())
    shutil.copy(ROOT / "docs/how-to/asked-of.mjs", here)
    session.chdir(here)
    session.run("npm", "install", "--silent", "--no-save", "ajv@8", external=True)
    session.run("snapshots", "schema", "series", "-o", "schema.json")
    for folder in _series_folders():
        session.run("snapshots", "export", "--editions", str(folder), "-o", "series.json")
        command = ("node", "asked-of.mjs", "schema.json", "series.json")
        told = session.run(*command, external=True, silent=True)
        session.log(f"{folder.name}: {len(str(told).splitlines())} recommendations fit the schema")


@nox.session
def build(session: nox.Session) -> None:
    """Source distribution and wheel, installed and used away from this tree."""
    session.install(*nox.project.dependency_groups(PYPROJECT, "build"))
    session.run("pytest", "tests/packaging", *session.posargs)


@nox.session
def acceptance(session: nox.Session) -> None:
    """Checks against reference material, where it lies beside the project."""
    if not SHARED.is_dir() or not _existing("tests/acceptance"):
        session.skip("nothing to check against: no reference material beside the project")
    _prepare(session, "test")
    session.run("pytest", "tests/acceptance", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """How long things take on this machine; run on demand, and never a verdict."""
    _prepare(session, "bench")
    session.run("python", "bench/shape.py")
    session.run("python", "bench/run.py", *session.posargs)
    session.run("python", "bench/scale.py")


@nox.session
def matching(session: nox.Session) -> None:
    """How well the matcher does on publishers that it was not fitted to; `-- --fit` fits anew."""
    _prepare(session, "bench")
    session.run("python", "bench/matching.py", *session.posargs)

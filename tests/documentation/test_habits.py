"""What a person installs by hand does what continuous integration does."""

import tomllib
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]


def test_the_hooks_before_a_commit_have_the_versions_of_the_checks() -> None:
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text())["dependency-groups"]
    (hooks,) = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text())["repos"]
    used = {
        tool
        for hook in hooks["hooks"]
        for tool in hook["additional_dependencies"]
        if tool.startswith(("ruff", "import-linter", "towncrier"))
    }
    assert used == set(groups["lint"])

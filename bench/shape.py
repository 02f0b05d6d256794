"""The shape of the code: `python bench/shape.py`.

Prints, and asserts nothing: how long the functions are without their docstrings, and which
modules are over the length that this project allows itself.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

SOURCE = Path(__file__).parent.parent / "src"
LONGEST_MODULE = 300


def main() -> None:
    """Measure every module of the package."""
    modules = {path: path.read_text(encoding="utf-8") for path in sorted(SOURCE.rglob("*.py"))}
    lines = {path: text.count("\n") for path, text in modules.items()}
    lengths = [length for text in modules.values() for length in _bare_lengths(text)]
    longest, nearly_longest = max(lines.values()), _percentile(lengths, 95)
    print(f"modules            {len(modules):6}")
    print(f"lines of a module  {median(lines.values()):6.0f} median, {longest} most")
    print(f"functions          {len(lengths):6}")
    print(f"bare lines         {median(lengths):6.0f} median, {nearly_longest:.0f} at 95 %")
    for path, count in lines.items():
        if count > LONGEST_MODULE:
            print(f"over {LONGEST_MODULE}: {path.relative_to(SOURCE)} ({count})")


def _bare_lengths(text: str) -> Iterator[int]:
    """The length of every function from ``def`` to its last line, without its docstring."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            whole = (node.end_lineno or node.lineno) - node.lineno + 1
            first = node.body[0]
            is_doc = ast.get_docstring(node, clean=False) is not None
            yield whole - ((first.end_lineno or 0) - first.lineno + 1 if is_doc else 0)


def _percentile(values: list[int], percent: int) -> float:
    return quantiles(values, n=100)[percent - 1]


if __name__ == "__main__":
    main()

"""How Sphinx makes the documentation: `nox -s docs` runs the examples, then builds it.

The pages are Markdown (MyST), the tutorial is a notebook that runs during the build, and the
reference of the Python names comes from their docstrings. Nothing is fetched, neither by the
build nor by a reader's browser.
"""

from enum import Enum
from importlib.metadata import version as version_of
from typing import Any

import attrs
from docutils.nodes import Element
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.typing import stringify_annotation

project = "snapshots"
author = "the snapshots authors"
project_copyright = author
release = version = version_of("report-snapshots")
language = "en-GB"
smartquotes = False  # a page shows quotation marks and hyphens as they are typed

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["images"]
nitpicky = True

# ------------------------------------------------------------------------------------- pages

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
myst_links_external_new_tab = False

html_theme = "furo"
html_title = "snapshots"
html_static_path = ["static"]
html_css_files = ["pages.css"]
html_copy_source = False
html_show_sphinx = False

# ---------------------------------------------------------------------------------- notebook

nb_execution_mode = "force"  # each build runs it anew: what a reader sees is what happens
nb_execution_raise_on_error = True
nb_execution_timeout = 60
nb_merge_streams = True

# -------------------------------------------------------------------- reference of the names

default_role = "py:obj"  # a docstring names things in single back quotes
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True
python_maximum_signature_line_length = 72
python_use_unqualified_type_names = True
add_module_names = False

# Inner classes that a public value carries along; nobody needs them by name.
nitpick_ignore = [
    ("py:class", "snapshots.alignment.chances.Model"),
    ("py:class", "snapshots.comparison.claims.result.ClaimResult"),
    ("py:class", "snapshots.comparison.fields.Finding"),
    ("py:class", "snapshots.comparison.figures.releases.Releases"),
    ("py:class", "snapshots.comparison.figures.step.Step"),
    ("py:class", "snapshots.contract.reading.T"),
]
# Names that signatures and docstrings have from elsewhere; they stand as they are.
_ELSEWHERE = (
    "attr",
    "attrs",
    "collections",
    "datetime",
    "decimal",
    "enum",
    "hypothesis",
    "os",
    "pd",
    "pl",
)


def _resolve(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, content: Element
) -> Element | None:
    """Resolve what Sphinx cannot: our names by the one place that documents them.

    A signature names a class by the module that defines it, a docstring by its last part. What
    is no name at all (`series["2024"]`) stays as it is; a name that nothing documents warns.
    """
    target, domain = node["reftarget"], env.domains.python_domain
    name = target.rpartition(".")[2]
    if target.partition(".")[0] in _ELSEWHERE or not target.replace(".", "").isidentifier():
        return content
    places = {
        entry.node_id for full, entry in domain.objects.items() if full.rpartition(".")[2] == name
    }
    if node["refdomain"] != "py" or len(places) != 1:
        return None
    found = places.pop()
    return domain.resolve_xref(env, node["refdoc"], app.builder, "obj", found, node, content)


def _set_aside(app: Sphinx, _doctree: Element) -> None:
    """Decisions are reached from their list, and do not crowd the side bar."""
    if app.env.docname.startswith("decisions/0"):
        app.env.metadata[app.env.docname]["orphan"] = "yes"


def _signature(
    _app: Sphinx, _what: str, _name: str, kind: object, *_: object
) -> tuple[str, None] | None:
    """The signature of a class of the model as one would write it, from its fields."""
    if not (isinstance(kind, type) and attrs.has(kind)):
        return None
    given = [field for field in attrs.fields(kind) if field.init]
    named = ["*"] if all(field.kw_only for field in given) else []
    return f"({', '.join([*named, *map(_parameter, given)])})", None


def _parameter(field: "attrs.Attribute[Any]") -> str:
    """A field as a parameter: its name, its type, and its default where it has one."""
    written = f"{field.name}: {stringify_annotation(field.type, 'smart')}"
    match field.default:
        case attrs.NOTHING:
            return written
        case attrs.Factory():
            return f"{written} = {field.default.factory.__name__}()"
        case Enum():
            return f"{written} = {field.default}"
    return f"{written} = {field.default!r}"


def setup(app: Sphinx) -> None:
    """Called by Sphinx."""
    app.connect("doctree-read", _set_aside)
    app.connect("autodoc-process-signature", _signature)
    app.connect("missing-reference", _resolve)

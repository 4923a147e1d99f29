"""Files and functions stay small, modules say what they are for, names say what is in them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.places import ROOT

ROOMS = (
    "bot",
    "handlers",
    "scheduler",
    "documents",
    "storage",
    "understanding",
    "wording",
    "rules",
    "tests",
    "benchmarks",
)
FILES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
FILE_LINES = 250
FUNCTION_LINES = 40
JUNK_DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc"}

each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


@each_file
def test_a_file_is_read_in_one_sitting(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= FILE_LINES, "a noun is missing: split it"


@each_file
def test_a_function_fits_on_a_screen(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    lengths = {node.name: (node.end_lineno or node.lineno) - node.lineno + 1 for node in functions(tree)}
    assert {name: lines for name, lines in lengths.items() if lines > FUNCTION_LINES} == {}


@each_file
def test_a_module_says_what_it_is_for(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert not source.strip() or ast.get_docstring(ast.parse(source)), "begin with a docstring"


@each_file
def test_no_module_is_a_junk_drawer(path: Path) -> None:
    assert JUNK_DRAWERS.isdisjoint(path.relative_to(ROOT).with_suffix("").parts)

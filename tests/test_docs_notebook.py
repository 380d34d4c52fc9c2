"""The notebook of an analyst's hour runs from top to bottom, and is kept without its outputs."""

from __future__ import annotations

import os
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

NOTEBOOK = Path(__file__).parent.parent / "docs" / "analyst-hour.ipynb"


@pytest.fixture(scope="module")
def hour(tmp_path_factory: pytest.TempPathFactory) -> tuple[nbformat.NotebookNode, Path]:
    """Gives the notebook as it stands after it was run in an empty folder, and that folder."""
    folder = tmp_path_factory.mktemp("hour")
    notebook = nbformat.read(NOTEBOOK, as_version=4)  # type: ignore[no-untyped-call]  # it ships no types
    env = {**os.environ, "PYTHONPATH": str(NOTEBOOK.parent.parent), "IPYTHONDIR": str(folder / ".ipython")}
    client = NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(folder)}})
    client.execute(env=env)
    return notebook, folder


def test_every_cell_runs_and_the_tables_are_there(hour: tuple[nbformat.NotebookNode, Path]) -> None:
    """No cell fails; each that ends in a value shows it, and the files that were taken home hold something."""
    notebook, folder = hour
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(cell.outputs for cell in cells)
    assert {output.output_type for cell in cells for output in cell.outputs} == {"execute_result"}
    for name in ("partners.csv", "network.graphml", "samverkan.ttl"):
        assert (folder / name).stat().st_size > 1000


def test_the_plots_are_pictures(hour: tuple[nbformat.NotebookNode, Path]) -> None:
    """Both charts are SVG with a bar for each name."""
    notebook, _ = hour
    results = [output.data for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    pictures = [data["image/svg+xml"] for data in results if "image/svg+xml" in data]
    assert [picture.count("<rect") for picture in pictures] == [12, 10]


def test_the_notebook_is_kept_without_outputs() -> None:
    """What a run prints is not committed, so that a change shows only where something was changed."""
    notebook = nbformat.read(NOTEBOOK, as_version=4)  # type: ignore[no-untyped-call]  # it ships no types
    assert not any(cell.get("outputs") or cell.get("execution_count") for cell in notebook.cells)

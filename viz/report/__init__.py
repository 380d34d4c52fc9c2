"""The whole graph as one page for readers: sentences, pictures, tables, gaps and sources, without a network."""

from __future__ import annotations

from viz.report.page import render_report

__all__ = ["render_report"]

"""Samverkan: a knowledge graph of Swedish public actors and of who works with whom."""

__all__ = ["__version__"]

__version__ = "0.1.0"

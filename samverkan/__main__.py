"""Runs the command line where the script `samverkan` is not on the path: `python -m samverkan`."""

from samverkan.cli import main

__all__: list[str] = []

if __name__ == "__main__":
    main()

"""The curator's loop: what was found as a sheet to judge, verdicts as lines, lines replayed on each build."""

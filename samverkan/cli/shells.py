"""Completion in bash, fish and zsh where click's own falls short.

Click's bash script hands over the words as bash cuts them, at every `=` and `:`, and inserts names with their blanks
bare; its fish script cuts a name at its first comma; its zsh script sets a blank after `actor=`. Import this module
before completion is asked for.
"""

from __future__ import annotations

import os
import re
from typing import Any, ClassVar

from click.shell_completion import (
    BashComplete,
    CompletionItem,
    FishComplete,
    ZshComplete,
    add_completion_class,
    split_arg_string,
)

__all__ = ["Bash", "Fish", "Zsh"]

_BREAKS = " \t\n=:><;|&("  # what COMP_WORDBREAKS holds by default, without the quotes
_TO_ESCAPE = {"": re.compile(r"([^\w@%+/.,=:-])"), '"': re.compile(r'(["$`\\])')}
_SOURCE = """\
%(complete_func)s() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
            plain,*) COMPREPLY+=("${line#plain,}") ;;
            file,*) compopt -o default ;;
            dir,*) compopt -o dirnames ;;
        esac
    done < <(env COMP_WORDS="${COMP_LINE:0:$COMP_POINT}" %(complete_var)s=bash_complete "$1")
    if [[ ${COMPREPLY[0]} == *= ]]; then compopt -o nospace; fi
}

complete -o nosort -F %(complete_func)s %(prog_name)s
"""


@add_completion_class
class Bash(BashComplete):
    """Completes the line as it is typed, so that `--param actor=Läns` is one word and a blank in a name is quoted."""

    name: ClassVar[str] = "bash"
    source_template: ClassVar[str] = _SOURCE

    def get_completion_args(self) -> tuple[list[str], str]:
        """Gives the whole words before the cursor, and the one that is begun."""
        line = os.environ["COMP_WORDS"]
        words = split_arg_string(line)[1:]
        begun = _open_word(line)[0] < len(line)
        return (words[:-1], words[-1]) if begun and words else (words, "")

    def format_completion(self, item: CompletionItem[Any]) -> str:
        """Gives the part of a completion that bash puts in place of what it takes for the current word."""
        line = os.environ["COMP_WORDS"]
        start, taken, quote = _open_word(line)
        before = "".join(split_arg_string(line[start:taken].replace('"', "").replace("'", ""))[:1])
        value = str(item.value).removeprefix(before)
        if item.type == "plain" and quote in _TO_ESCAPE:
            value = _TO_ESCAPE[quote].sub(r"\\\1", value)
        return f"{item.type},{value}"


def _open_word(line: str) -> tuple[int, int, str]:
    """Gives where the last word begins, where the part of it begins that bash replaces, and the quote that is open."""
    start = taken = place = 0
    quote = ""
    while place < len(line):
        letter = line[place]
        if letter == "\\" and quote != "'":
            place += 1
        elif quote:
            quote = "" if letter == quote else quote
        elif letter in "\"'":
            quote, taken = letter, place + 1
        elif letter in _BREAKS:
            taken = place + 1
            start = place + 1 if letter.isspace() else start
        place += 1
    return start, taken, quote


@add_completion_class
class Fish(FishComplete):
    """Keeps names whole that hold a comma."""

    name: ClassVar[str] = "fish"
    source_template: ClassVar[str] = FishComplete.source_template.replace(
        'string split ","', 'string split -m 1 ","'
    )


@add_completion_class
class Zsh(ZshComplete):
    """Leaves the cursor behind `actor=`, where the value goes."""

    name: ClassVar[str] = "zsh"
    source_template: ClassVar[str] = ZshComplete.source_template.replace(
        "_describe -V unsorted completions_with_descriptions -U",
        "local -a close; [[ ${completions_with_descriptions[1]} == *=:* ]] && close=(-S '')\n"
        "        _describe -V unsorted completions_with_descriptions -U $close",
    )

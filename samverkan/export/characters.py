"""Which characters a file can hold."""

from __future__ import annotations

import re

__all__ = ["NOT_IN_XML"]

NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 forbids even as a character reference: control characters such as a form feed."""

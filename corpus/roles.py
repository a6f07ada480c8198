"""What a column of a score table gives."""

from typing import Literal

Role = Literal["lowest", "highest", "average", "area"]

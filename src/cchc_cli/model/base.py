"""What all models share: frozen, strict about keys, fed with text only."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict
from pydantic_core import PydanticCustomError

_WRITTEN_DATE = re.compile(
    r"(?P<iso>\d{4})-(?P<iso_month>\d{1,2})-(?P<iso_day>\d{1,2})|(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d{4})"
)


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def parse_date(value: Any) -> date:  # noqa: ANN401 - pydantic hands over whatever the file holds
    """A day written as 2021-06-30 or 30/6/2021."""
    if isinstance(value, date):
        return value
    match = _WRITTEN_DATE.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        raise PydanticCustomError("date_form", "not a date")
    parts = match["iso"], match["iso_month"], match["iso_day"]
    if match["iso"] is None:
        parts = match["year"], match["month"], match["day"]
    try:
        return date(*map(int, parts))
    except ValueError:
        raise PydanticCustomError("date_missing", "no such day") from None


Day = Annotated[date, BeforeValidator(parse_date)]

"""What all models share: frozen, strict about keys, fed with text only."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict
from pydantic_core import PydanticCustomError

from cchc_cli.model.days import NotADay, read_day


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def parse_date(value: Any) -> date:
    """A day for pydantic: what `read_day` reads, or a day already."""
    if isinstance(value, date):
        return value
    try:
        return read_day(value if isinstance(value, str) else "")
    except NotADay as fault:
        raise PydanticCustomError("date_missing" if fault.no_such else "date_form", "not a day") from None


Day = Annotated[date, BeforeValidator(parse_date)]

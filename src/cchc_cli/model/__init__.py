"""Plan, register, calendar, journal, scoring as typed values; loading them; the workspace."""

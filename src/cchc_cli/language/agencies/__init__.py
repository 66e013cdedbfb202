"""Agency phrases: whom the words name."""

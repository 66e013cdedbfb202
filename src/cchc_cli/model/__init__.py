"""The plan, the agency register and the calendar as typed values; loading them; rules across them."""

"""Sheets that go out to the bodies, one each, and what comes back."""

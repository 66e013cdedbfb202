"""Timing phrases: which days the words mean."""

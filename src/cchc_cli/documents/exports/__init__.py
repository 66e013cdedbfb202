"""Workbook, data, calendar and update sheets."""

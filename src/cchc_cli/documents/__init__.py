"""What leaves as a file: Word documents, workbooks, data, calendars."""

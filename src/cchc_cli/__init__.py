"""Kế hoạch cải cách hành chính (CCHC) as text: check, ask, follow, print."""

"""Calendars (iCalendar, RFC 5545), read: their events as the times they took place."""

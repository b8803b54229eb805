"""Reminding people: notices in the program, letters by e-mail, a text for a chat group, a calendar to subscribe to."""

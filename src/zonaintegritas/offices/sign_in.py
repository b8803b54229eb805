"""What the sign-in library asks us: nobody signs up by themselves, and nothing is mailed."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]  # the library publishes no types
    """People are added on the page *Orang*; links replace mail."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def add_message(self, *args: object, **kwargs: object) -> None:
        """Signing in and out shows by itself; a sentence about it would only be in the way."""

"""What the sign-in library asks us: nobody signs up by themselves, nothing is mailed, and guessing has to wait."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from django.http import HttpRequest

from zonaintegritas.guard.limits import is_used_up, is_within
from zonaintegritas.offices.models import Membership, User

FAILURES, SECONDS = 200, 60  # of one address: a whole office may share it; an account has its limit in the settings


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]  # the library publishes no types
    """People are added on the page *Orang*; links replace mail."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def add_message(self, *args: object, **kwargs: object) -> None:
        """Signing in and out shows by itself; a sentence about it would only be in the way."""

    def pre_authenticate(self, request: HttpRequest, **credentials: object) -> None:
        """Refuse an account or an address with too many failures.

        The library's own limit of an address counts everybody who signs in, one after the other under a lock; in
        the morning, when a whole office does, some were told that they had failed too often. Ours counts failures.
        """
        if is_used_up(self._address(request), most=FAILURES, seconds=SECONDS):
            raise self.validation_error("too_many_login_attempts")
        super().pre_authenticate(request, **credentials)

    def authentication_failed(self, request: HttpRequest, **credentials: object) -> None:
        is_within(self._address(request), most=FAILURES, seconds=SECONDS)

    def _address(self, request: HttpRequest) -> str:
        return f"sign-in:{self.get_client_ip(request)}"


class Backend(AuthenticationBackend):  # type: ignore[misc]  # the library publishes no types
    """Who is signed in comes with the roles they hold: every page asks for both, in one query."""

    def get_user(self, user_id: int) -> User | None:
        held = tuple(Membership.objects.held().filter(user=user_id, user__is_active=True).select_related("user"))
        if not held:
            person: User | None = super().get_user(user_id)
            return person
        signed_in = held[0].user
        signed_in.held = held
        return signed_in

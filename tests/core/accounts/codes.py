"""The app of a member, as far as tests need it."""

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value, time

PASSWORD = "a long password"
DOOR = "/admin/login/"
SECOND = "/admin/two-steps/code/"


class App:
    """Knows the key that a member set up, and shows the code of now and those beside it."""

    def __init__(self, secret):
        self.secret = secret

    @classmethod
    def of(cls, member):
        """Set up for the member without going through the pages; recovery codes come with it."""
        app = cls(generate_totp_secret())
        TOTP.activate(member, app.secret)
        app.recovery_codes = RecoveryCodes.activate(member).get_unused_codes()
        return app

    def code(self, steps=0):
        return format_hotp_value(hotp_value(self.secret, int(time.time()) // 30 + steps))

    def wrong_code(self):
        """One that is not right now, nor soon."""
        right = {self.code(steps) for steps in range(-2, 4)}
        return next(code for code in map("{:06}".format, range(10)) if code not in right)


def give_password(client, member, password=PASSWORD, **extra):
    return client.post(DOOR, {"username": member.get_username(), "password": password}, **extra)


def give_code(client, code):
    return client.post(SECOND, {"code": code})


def is_in(client):
    """Whether the CMS opens."""
    return client.get("/admin/").status_code == 200

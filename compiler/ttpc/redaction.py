"""Which names are those of credentials: the policy that every artifact carries in its manifest.

`ttpc_runtime/redaction.py` applies it.  Endings, because names are put together from left to right: `db_password` is a
password, `password_count` is not, nor is `password_hash`, which rules count by.
"""

from __future__ import annotations

from ttpc_runtime.redaction import Policy

CREDENTIALS = Policy(
    endings=(
        *("password", "passwords", "passwd", "passphrase", "passcode", "passwort"),
        *("secret", "secrets", "token", "tokens", "credential", "credentials"),
        *("apikey", "apikeys", "accesskey", "privatekey", "secretkey", "authkey"),
        *("authorization", "cookie", "cookies", "sessid", "jwt"),
    ),
    names=("pass", "passw", "pwd", "pw", "otp", "totp", "auth", "bearer"),
)

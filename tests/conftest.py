"""`pytest --update` rewrites what cases expect; a person reads the diff.

Hypothesis tries the same inputs on every run, so that a failure is of the change at hand; `TTPC_RANDOM=1` has it try others.
"""

from __future__ import annotations

import os
import signal

import pytest
from hypothesis import settings

settings.register_profile("same", derandomize=True)
if "TTPC_RANDOM" not in os.environ:
    settings.load_profile("same")

# A shell starts background jobs with Ctrl-C ignored, and every process they start inherits that.  The tests of
# Ctrl-C need what a person at a terminal has.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="rewrite expected.txt of the cases; read the diff"
    )


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether to write what is expected instead of comparing with it."""
    return bool(request.config.getoption("--update"))

"""`python -m ttpc` is the same as `ttpc`."""

from ttpc.cli import main

main()

"""The artifact: 381 rules, compiled.

Written by `ttpc build`: change the rules, not these files.
"""

from ttpc_runtime.abi import Final

ATTACK_RELEASE: Final = "18.1"

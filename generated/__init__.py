"""The artifact: 23 rules, compiled.

Written by `ttpc build`: change the rules, not these files.
"""

ATTACK_RELEASE = "18.1"

"""The lists that rules share.

Written by `ttpc build`: change the lists, not this file.
"""

from ttpc_runtime.abi import Final

AUTOMATION_GLOBALS: Final = (
    "cdc_adoQpoasnfa76pfcZLmcfl_",
    "$cdc_asdjflasutopfhvcZLmcfl_",
    "__webdriver_",
    "__selenium_",
    "__playwright__binding__",
    "__pwInitScripts",
    "__puppeteer_evaluation_script__",
)
C2_HASSH: Final = ("de30354b88bae4c2810426614e1b6976", "fafc45381bfde997b6305c4e1600f1bf")
C2_JARM: Final = (
    "22b22b09b22b22b22b22b22b22b22b352842cd5d6b0278445702035e06875c",
    "1dd40d40d00040d1dc1dd40d1dd40d3df2d6a0c2caaa0dc59908f0d3602943",
    "07d14d16d21d21d00042d43d000000aa99ce74e2c6d013c745aa52b5cc042d",
    "07d14d16d21d21d07c42d41d00041d24a458a375eef0c576d23a7bab9a9fb1",
)
PHISHING_MAILERS: Final = ("Leaf PHPMailer", "leafmailer.pw")

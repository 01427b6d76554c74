"""ttpc: the compiler.  `driver.py` is its table of contents."""

__version__ = "0.1.0"

"""quality: how good rules are.  Asked of their examples (`branches`, `mutate`) and of labelled events (`measure`)."""

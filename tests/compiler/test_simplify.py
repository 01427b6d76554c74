"""What simplifying leaves of a rule."""

from tests.packs import artifact, engine_of, lowered, rule_file


def test_a_test_that_is_asked_twice_is_written_once() -> None:
    failure = {"field": "result", "equals": "failure"}
    match = {
        "sequence": {
            "steps": (failure, failure, {"field": "result", "equals": "success"}),
            "by": "src",
            "within": "5m",
        }
    }
    files = artifact(lowered([rule_file(applies_to=("auth_attempt",), match=match)]))
    assert files["auth_attempt.py"].count(b": Final = Equals(") == 2


def test_one_and_true_are_two_values() -> None:
    for first, second in ((1, True), (True, 1)):
        parts = tuple({"field": "uid", "equals": each} for each in (first, second))
        engine = engine_of(rule_file(match={"any": parts}))
        for value in (1, True):
            event = {"source_kind": "command", "source_id": "e", "payload": {"uid": value}}
            assert engine.evaluate(event)

"""Results as JUnit XML, which every CI shows: a test case for each example, and for each rule its parts and its mark."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from ttpc.quality.measure import RuleMeasure, Verdict
from ttpc.quality.outcome import Outcome, Result

NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold, not even as references."""


def text(value: str) -> str:
    return NOT_XML.sub(lambda found: ascii(found[0])[1:-1], value)


def render_junit(outcome: Outcome) -> str:
    root = ET.Element("testsuites", name="ttpc test")
    suite(root, "examples", [example_case(each) for each in outcome.results])
    suite(root, "parts", [part_case(outcome, each) for each in outcome.rule_ids])
    if outcome.measured is not None:
        suite(root, "marks", [mark_case(each) for each in outcome.measured.rules])
    for name in ("tests", "failures", "skipped"):
        root.set(name, str(sum(int(each.get(name, "0")) for each in root)))
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def suite(root: ET.Element, name: str, cases: list[ET.Element]) -> None:
    counts = {
        "tests": len(cases),
        "failures": sum(each.find("failure") is not None for each in cases),
        "skipped": sum(each.find("skipped") is not None for each in cases),
    }
    made = ET.SubElement(root, "testsuite", name=name)
    for key, value in counts.items():
        made.set(key, str(value))
    made.extend(cases)


def case(rule_id: str, name: str) -> ET.Element:
    return ET.Element("testcase", classname=text(rule_id), name=text(name))


def example_case(result: Result) -> ET.Element:
    made = case(result.rule_id, result.place)
    if not result.ok:
        ET.SubElement(made, "failure", message=text(result.says))
    return made


def part_case(outcome: Outcome, rule_id: str) -> ET.Element:
    made = case(rule_id, "every part is shown by examples")
    missing = [each for each in outcome.uncovered if each.rule_id == rule_id]
    if missing:
        failing = outcome.fails(missing[0])
        told = ET.SubElement(made, "failure" if failing else "skipped")
        told.set("message", f"{len(missing)} not shown")
        told.text = text("\n".join(f"{each.place}: {each.what} {each.lacks}" for each in missing))
    return made


def mark_case(rule: RuleMeasure) -> ET.Element:
    made = case(rule.rule_id, "precision")
    if rule.verdict is Verdict.MISSED:
        tally = rule.tally
        says = f"{tally.right} of {tally.judged} matches are right, the mark is {rule.mark}"
        ET.SubElement(made, "failure", message=says)
    elif rule.verdict is not Verdict.MET:
        ET.SubElement(made, "skipped", message=rule.verdict.value)
    return made

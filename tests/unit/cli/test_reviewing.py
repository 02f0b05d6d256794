"""`snapshots review`: in the terminal, from a file, and as a page."""

import io
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from running import Ended, Run
from snapshots.files import load_links

OLDER = """\
schema: 1
key: '2019'
recommendations:
  - {key: '1', text: Paint the old bridge green.}
  - {key: '2', text: Know how many swans live here.}
"""
NEWER = """\
schema: 1
key: '2022'
recommendations:
  - {key: '1', text: Paint the new bridge green.}
  - {key: '2', text: Know how many geese live here.}
"""

Answered = Callable[..., Ended]


@pytest.fixture
def editions(tmp_path: Path) -> tuple[Path, Path]:
    files = (tmp_path / "2019.yaml", tmp_path / "2022.yaml")
    for file, text in zip(files, (OLDER, NEWER), strict=True):
        file.write_text(text, encoding="utf-8")
    return files


@pytest.fixture
def links(tmp_path: Path) -> Path:
    (tmp_path / "links").mkdir()
    return tmp_path / "links" / "2019--2022.yaml"


@pytest.fixture
def answered(
    run: Run, editions: tuple[Path, Path], links: Path, monkeypatch: pytest.MonkeyPatch
) -> Answered:
    """The review with these answers typed in, one a line."""

    def answer(*lines: str, options: Sequence[str] = ()) -> Ended:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        who = ("--by", "A. P.", "--on", "2026-03-31")
        return run("review", *editions, "--links", links, *who, *options)

    return answer


def verdicts(links: Path) -> list[tuple[str | None, str | None, str]]:
    return [(one.before, one.after, one.verdict.value) for one in load_links(links).decisions]


def test_every_answer_is_kept_at_once(answered: Answered, links: Path) -> None:
    ended = answered("1", "only the bridge is another", "r1", "other birds", "q")
    assert verdicts(links) == [("1", "1", "same-ask"), ("2", "2", "related")]
    assert ended.out.endswith(
        f"Two decisions kept in {links}, which holds two; no recommendations still to decide.\n"
    )
    assert ended.code == 0
    first = load_links(links).decisions[0]
    assert (first.reason, first.by, str(first.on)) == (
        "only the bridge is another",
        "A. P.",
        "2026-03-31",
    )


def test_a_review_that_was_left_is_taken_up_where_it_was(answered: Answered, links: Path) -> None:
    assert answered("x1", "another bridge", "q").code == 1
    assert "2 to decide. 2019/2" in answered("q").out
    assert verdicts(links) == [("1", "1", "different")]


def test_the_last_decision_can_be_taken_back(answered: Answered, links: Path) -> None:
    ended = answered("u", "o1", "by mistake", "u", "q")
    assert "there is nothing to take back" in ended.out
    assert "taken back\n" in ended.out
    assert verdicts(links) == []


def test_an_item_can_be_left_open_or_have_no_counterpart(answered: Answered, links: Path) -> None:
    ended = answered("k", "n", "nothing on birds", "k", "k")
    assert verdicts(links) == [("2", None, "different"), ("2", "2", "different")]
    assert "Two decisions kept" in ended.out
    assert ended.code == 1


def test_what_goes_with_nothing_is_not_asked_from_the_other_side(answered: Answered) -> None:
    assert "to decide. 2022/2" in answered("k", "k", "k", "q").out
    assert "to decide. 2022/2" not in answered("k", "n", "nothing on birds", "k", "q").out


def test_an_answer_is_taken_back_with_all_that_it_came_to(answered: Answered, links: Path) -> None:
    assert "taken back\n" in answered("k", "n", "nothing on birds", "u", "q").out
    assert verdicts(links) == []


@pytest.mark.parametrize("answer", ["?", "7", "z1", "0", "", "rr"])
def test_an_answer_that_is_none_is_met_with_what_can_be_said(
    answered: Answered, answer: str
) -> None:
    if answer:  # an empty line is asked again by the prompt itself
        assert "x1   not the same as candidate 1" in answered(answer, "q").out


def test_the_estimate_is_told_after_the_choice(answered: Answered) -> None:
    before, _, after = answered("1", "only the bridge", "q").out.partition("kept: same-ask")
    assert "estimate" not in before
    assert after.startswith("\nthe program's estimate that both ask the same was ")


def test_words_in_which_a_candidate_differs_stand_between_signs(answered: Answered) -> None:
    shown = answered("q").out
    assert "Paint the [-old-] {+new+} bridge green." in shown


def test_the_end_of_input_is_no_success_and_loses_nothing(answered: Answered, links: Path) -> None:
    ended = answered("1", "only the bridge")
    told = f"snapshots: stopped before the end; one decision kept in {links}\n"
    assert (ended.code, ended.err) == (3, told)
    assert verdicts(links) == [("1", "1", "same-ask")]


def test_a_review_that_is_stopped_at_once_says_that_nothing_was_decided(answered: Answered) -> None:
    assert answered().err == "snapshots: stopped before the end; nothing was decided\n"


def test_decisions_come_from_a_file_where_nobody_can_be_asked(
    run: Run, editions: tuple[Path, Path], links: Path, tmp_path: Path
) -> None:
    given = tmp_path / "decisions.yaml"
    given.write_text(
        "schema: 1\nbefore: '2019'\nafter: '2022'\ndecisions:\n"
        "  - {before: '1', after: '1', verdict: same-ask, reason: only the bridge}\n",
        encoding="utf-8",
    )
    ended = run("review", *editions, "--links", links, "--from", given)
    assert ended.code == 1
    told = f"One decision kept in {links}, which holds one; two recommendations still to decide.\n"
    assert ended.out == told
    assert [len(one.digests) for one in load_links(links).decisions] == [2]


def test_decisions_that_contradict_each_other_are_not_kept(
    run: Run, editions: tuple[Path, Path], links: Path, tmp_path: Path
) -> None:
    given = tmp_path / "decisions.yaml"
    given.write_text(
        "schema: 1\nbefore: '2019'\nafter: '2022'\ndecisions:\n"
        "  - {before: '1', after: '1', verdict: same-ask, reason: only the bridge}\n"
        "  - {before: '1', verdict: dropped, reason: gone}\n",
        encoding="utf-8",
    )
    assert run("review", *editions, "--links", links, "--from", given).code == 3
    assert not links.exists()


def test_a_page_is_written_for_somebody_without_a_terminal(
    run: Run, editions: tuple[Path, Path], links: Path, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    assert run("review", *editions, "--links", links, "--page", page).code == 0
    shown = page.read_text(encoding="utf-8")
    assert "2019 and 2022: what became of which" in shown
    assert "Two questions about four recommendations of which the program" in shown
    assert not links.exists()


def test_a_page_says_when_nothing_is_left_to_decide(
    run: Run, bridges: Path, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    assert run("review", "2019", "2022", "--editions", bridges, "--page", page).code == 0
    assert "Nothing is left to decide." in page.read_text(encoding="utf-8")


def test_decisions_of_a_series_stay_in_the_series(run: Run, bridges: Path) -> None:
    ended = run("review", "2019", "2022", "--editions", bridges)
    links = bridges / "links" / "2019--2022.yaml"
    told = f"No decisions kept in {links}, which holds one; no recommendations still to decide.\n"
    assert ended.out == told


def test_decisions_go_to_the_file_of_the_series_however_it_is_written(
    run: Run, bridges: Path, tmp_path: Path
) -> None:
    links = bridges / "links" / "2019--2022.yaml"
    links.rename(links.with_suffix(".yml"))
    given = decisions(tmp_path / "given.yaml", "{after: '1', verdict: different, reason: another}")
    run("review", "2019", "2022", "--editions", bridges, "--from", given)
    assert [file.name for file in links.parent.iterdir()] == ["2019--2022.yml"]


def test_two_files_need_a_place_for_their_decisions(run: Run, editions: tuple[Path, Path]) -> None:
    ended = run("review", *editions)
    assert ended.code == 2
    assert "two files are in no series; say --links FILE" in ended.err


@pytest.mark.parametrize("day", ["soon", "30/11/2026", "2024-Q3", "2026-11", "2026-02-30"])
def test_a_day_is_a_whole_day(run: Run, day: str) -> None:
    ended = run("review", "2019", "2022", "--on", day)
    assert ended.code == 2
    assert f"'{day}' is not a day; write year-month-day: 2026-03-31" in ended.err


def decisions(file: Path, *entries: str, before: str = "2019", after: str = "2022") -> Path:
    head = f"schema: 1\nbefore: '{before}'\nafter: '{after}'\ndecisions:\n"
    file.write_text(head + "".join(f"  - {entry}\n" for entry in entries), encoding="utf-8")
    return file


SAME = "{before: '1', after: '1', verdict: same-ask, reason: only the bridge}"
OTHER = "{before: '1', after: '1', verdict: related, reason: another bridge}"


def test_decisions_on_other_editions_are_refused(
    run: Run, editions: tuple[Path, Path], links: Path, tmp_path: Path
) -> None:
    given = decisions(tmp_path / "given.yaml", SAME, after="2024")
    ended = run("review", *editions, "--links", links, "--from", given)
    assert ended.code == 3
    assert "the decisions are on 2019 and 2024; what is reviewed is 2019 and 2022" in ended.err
    assert not links.exists()


def test_a_decision_is_replaced_only_when_that_is_said(
    run: Run, editions: tuple[Path, Path], links: Path, tmp_path: Path
) -> None:
    arguments = ("review", *editions, "--links", links, "--from")
    run(*arguments, decisions(tmp_path / "first.yaml", SAME))
    second = decisions(tmp_path / "second.yaml", OTHER)
    refused = run(*arguments, second)
    assert refused.code == 3
    assert refused.err == (
        "snapshots: another decision stands already on 2019/1 and 2022/1 "
        "(same-ask, by somebody who is not named); "
        "keep it, or say --replace to put the new one in its place\n"
    )
    assert verdicts(links) == [("1", "1", "same-ask")]
    assert run(*arguments, second, "--replace").code == 1
    assert verdicts(links) == [("1", "1", "related")]


def test_the_earlier_edition_comes_first(
    run: Run, editions: tuple[Path, Path], links: Path
) -> None:
    ended = run("review", *reversed(editions), "--links", links)
    assert ended.code == 3
    assert "2022 is the later edition; name the earlier one first" in ended.err


def test_decisions_of_other_words_are_told_apart(
    run: Run, editions: tuple[Path, Path], links: Path, tmp_path: Path
) -> None:
    entry = f"{SAME[:-1]}, digests: [{{side: before, field: text, sha256: {'0' * 64}}}]}}"
    given = decisions(tmp_path / "given.yaml", entry)
    out = run("review", *editions, "--links", links, "--from", given).out
    assert out.endswith("One decision of other words, and so set aside.\n")


def test_asking_and_giving_at_once_is_wrong_usage(
    run: Run, editions: tuple[Path, Path], links: Path
) -> None:
    ended = run("review", *editions, "--links", links, "--from", "a.yaml", "--page", "b.html")
    assert ended.code == 2


def test_who_decides_and_when_is_asked_where_it_is_not_said(
    run: Run, editions: tuple[Path, Path], links: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = "A. P.\n2026-03-31\n1\nonly the bridge\nq\n"
    monkeypatch.setattr(sys, "stdin", io.StringIO(answers))
    run("review", *editions, "--links", links)
    (decision,) = load_links(links).decisions
    assert (decision.by, str(decision.on)) == ("A. P.", "2026-03-31")


def test_the_day_that_is_offered_is_today(
    run: Run, editions: tuple[Path, Path], links: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("A. P.\n\n1\nonly the bridge\nq\n"))
    out = run("review", *editions, "--links", links).out
    (decision,) = load_links(links).decisions
    assert f"day? [{decision.on}]" in out


def test_of_an_opposite_no_likeness_is_told(
    run: Run, tmp_path: Path, links: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {"2019": "Repeal the curfew law.", "2022": "Extend the curfew law."}
    for key, text in asked.items():
        (tmp_path / f"{key}.yaml").write_text(
            f"schema: 1\nkey: '{key}'\nrecommendations:\n  - {{key: '1', text: {text}}}\n",
            encoding="utf-8",
        )
    monkeypatch.setattr(sys, "stdin", io.StringIO("o1\nthe law goes or stays\n"))
    files = (tmp_path / "2019.yaml", tmp_path / "2022.yaml")
    ended = run("review", *files, "--links", links, "--by", "A. P.", "--on", "2026-03-31")
    told = "kept: reversed\nthe program took the one for the opposite of the other\n"
    assert told in ended.out


def test_what_a_person_called_an_opposite_is_not_what_the_program_did(answered: Answered) -> None:
    ended = answered("x1", "another bridge", "o1", "other birds", "q")
    assert "kept: reversed\nthe program's estimate that both ask the same was " in ended.out


def test_the_last_reason_may_be_given_again(answered: Answered, links: Path) -> None:
    ended = answered("1", "=", "only the animals", "1", "=", "q")
    first, *others = ended.out.split("why? ")[1:]
    assert first.startswith("(an empty line goes back)")
    assert "that is no reason" in first
    assert others[-1].startswith("(= for the last reason, an empty line goes back)")
    assert "only the animals" in others[-1]
    assert [one.reason for one in load_links(links).decisions] == ["only the animals"] * 2


def test_there_is_a_way_back_from_a_choice(answered: Answered, links: Path) -> None:
    ended = answered("1", "", "1", "q", "1", "o1", "only the bridge", "q")
    assert "nothing was decided" in ended.out
    assert "that is no reason" in ended.out
    assert [one.reason for one in load_links(links).decisions] == ["only the bridge"]


SWANS = "{before: '2', after: '2', verdict: related, reason: other birds, by: B. Q.}"


@pytest.fixture
def meanwhile(
    run: Run, editions: tuple[Path, Path], links: Path, monkeypatch: pytest.MonkeyPatch
) -> Answered:
    """The review with these answers, in which others write the file at the line ``!``."""

    def answer(*lines: str, others: Sequence[str]) -> Ended:
        left = iter(lines)

        def typed(_: str) -> str:
            line = next(left)
            return line if line != "!" else typed(str(decisions(links, *others)))

        monkeypatch.setattr("click.termui.visible_prompt_func", typed)
        return run("review", *editions, "--links", links, "--by", "A. P.", "--on", "2026-03-31")

    return answer


def test_what_others_decide_meanwhile_is_kept_and_asked_no_more(
    meanwhile: Answered, links: Path
) -> None:
    ended = meanwhile("!", "1", "only the bridge", others=(SWANS,))
    assert verdicts(links) == [("2", "2", "related"), ("1", "1", "same-ask")]
    assert ended.out.endswith(
        f"One decision kept in {links}, which holds two; no recommendations still to decide.\n"
    )


def test_who_decides_the_same_meanwhile_is_told_and_nothing_is_lost(
    meanwhile: Answered, links: Path
) -> None:
    others = (f"{OTHER[:-1]}, by: B. Q.}}",)
    ended = meanwhile("1", "!", "only the bridge", "q", others=others)
    told = "not kept: meanwhile there is a decision on 2019/1 and 2022/1 (related, by B. Q.)\n"
    assert told in ended.out
    assert "2 to decide. 2019/2" in ended.out
    assert verdicts(links) == [("1", "1", "related")]


def test_what_was_not_kept_is_nothing_to_take_back(meanwhile: Answered) -> None:
    ended = meanwhile("1", "!", "only the bridge", "u", "q", others=(OTHER,))
    assert "there is nothing to take back" in ended.out


def test_only_ones_own_decision_is_taken_back(meanwhile: Callable[..., Ended], links: Path) -> None:
    ended = meanwhile("1", "only the bridge", "!", "u", "q", others=(OTHER, SWANS))
    assert "not taken back: meanwhile there is a decision on 2019/1 and 2022/1" in ended.out
    assert verdicts(links) == [("1", "1", "related"), ("2", "2", "related")]
    assert f"No decisions kept in {links}, which holds two" in ended.out


def test_parallel_runs_lose_no_decision(
    editions: tuple[Path, Path], links: Path, tmp_path: Path
) -> None:
    entries = [f"{{before: '{key}', verdict: different, reason: none}}" for key in "12"]
    entries += [f"{{after: '{key}', verdict: different, reason: none}}" for key in "12"]
    given = [decisions(tmp_path / f"{place}.yaml", one) for place, one in enumerate(entries)]
    command = [sys.executable, "-m", "snapshots", "review", *map(str, editions), "--links"]
    runs = [
        subprocess.Popen([*command, str(links), "--from", str(file)], stdout=subprocess.DEVNULL)
        for file in given
    ]
    assert all(run.wait() in {0, 1} for run in runs)
    assert len(verdicts(links)) == len(entries)


def test_a_decision_that_is_there_is_told_as_that(
    run: Run, editions: tuple[Path, Path], links: Path, tmp_path: Path
) -> None:
    arguments = ("review", *editions, "--links", links, "--from")
    run(*arguments, decisions(tmp_path / "first.yaml", SAME))
    again = run(*arguments, tmp_path / "first.yaml").out
    assert again.startswith(f"One decision stands already in {links}, which holds one; ")
    both = run(*arguments, decisions(tmp_path / "second.yaml", SAME, SWANS)).out
    assert both == (
        f"One decision kept in {links}, which holds two; no recommendations still to decide.\n"
        "One decision of those given stood there already.\n"
    )


GONE = "{before: '9', after: '1', verdict: same-ask, reason: gone}"
NOBODY = "{after: '8', verdict: new, reason: never there}"


@pytest.mark.parametrize("option", ["--from", "--links"])
def test_what_was_never_there_is_told_with_file_place_and_edition(
    run: Run, editions: tuple[Path, Path], tmp_path: Path, option: str
) -> None:
    given = decisions(tmp_path / "given.yaml", GONE, NOBODY)
    ended = run("review", *editions, "--links", tmp_path / "links.yaml", option, given)
    assert ended.code == 3
    assert ended.err == (
        f"snapshots: {given}: 2 problems\n"
        f"  {given}:5:14  decisions[0].before: 2019 has no recommendation '9'; there are: 1, 2\n"
        f"  {given}:6:13  decisions[1].after: 2022 has no recommendation '8'; there are: 1, 2\n"
    )
    assert not (tmp_path / "links.yaml").exists()


def test_a_decision_on_words_that_are_gone_is_kept_and_told(
    run: Run, editions: tuple[Path, Path], links: Path, tmp_path: Path
) -> None:
    judged = f"{GONE[:-1]}, digests: [{{side: before, field: text, sha256: {'0' * 64}}}]}}"
    given = decisions(tmp_path / "given.yaml", judged)
    ended = run("review", *editions, "--links", links, "--from", given)
    assert ended.out.endswith("One decision on what is no longer there, and so set aside.\n")
    assert verdicts(links) == [("9", "1", "same-ask")]


def test_a_place_that_could_never_be_read_is_refused_before_anybody_is_asked(
    run: Run, editions: tuple[Path, Path], tmp_path: Path
) -> None:
    ended = run("review", *editions, "--links", tmp_path / "d.txt")
    told = f"snapshots: {tmp_path / 'd.txt'}: the name ends in none of .yaml, .yml, .json\n"
    assert (ended.code, ended.out, ended.err) == (3, "", told)


def test_no_folder_is_made_but_that_of_the_series(
    run: Run, editions: tuple[Path, Path], bridges: Path, tmp_path: Path
) -> None:
    place = tmp_path / "none" / "d.yaml"
    ended = run("review", *editions, "--links", place)
    told = f"snapshots: {place}: cannot be written: no such file or directory\n"
    assert (ended.code, ended.err, place.parent.exists()) == (3, told, False)
    (bridges / "links" / "2019--2022.yaml").unlink()
    (bridges / "links").rmdir()
    given = decisions(tmp_path / "given.yaml", "{before: '2', verdict: dropped, reason: gone}")
    own = bridges / "links" / "2019--2022.yaml"
    assert run("review", "2019", "2022", "--editions", bridges, "--from", given).code == 0
    assert verdicts(own) == [("2", None, "dropped")]


LAMPS = """\
schema: 1
key: '2019'
recommendations:
  - {key: '1', text: Repair the lamps of the outer harbour before winter each year.}
  - {key: '2', text: Know how many swans live here.}
"""
REPAIRED = """\
schema: 1
key: '2022'
recommendations:
  - {key: '1', text: The lamps of the outer harbour should be repaired before winter each year.}
  - {key: '2', text: Know how many geese live here.}
"""


@pytest.fixture
def lamps(editions: tuple[Path, Path]) -> tuple[Path, Path]:
    """Two editions of which the program takes the lamps for the same, and asks about the birds."""
    for file, text in zip(editions, (LAMPS, REPAIRED), strict=True):
        file.write_text(text, encoding="utf-8")
    return editions


@pytest.fixture
def looked_through(lamps: tuple[Path, Path], answered: Answered) -> Answered:
    """The review of what waits and of what was accepted, with these answers typed in."""

    assert all(file.exists() for file in lamps)

    def answer(*lines: str) -> Ended:
        return answered(*lines, options=("--accepted",))

    return answer


def test_what_was_accepted_is_asked_after_what_waits(looked_through: Answered) -> None:
    shown = looked_through("k", "k", "q").out
    birds, lamp = shown.index("2 to decide. 2022/2"), shown.index("1 to confirm. 2019/1")
    assert birds < lamp
    asked = " ".join(shown[lamp:].split())
    assert "2019/1: the program took 2022/1 for the same ask, in other words" in asked
    assert "lamps of the outer harbour {+should be repaired+} before winter" in asked
    assert "estimate" not in shown


def test_what_was_accepted_is_asked_about_where_it_is_wished_alone(
    answered: Answered, lamps: tuple[Path, Path]
) -> None:
    assert all(file.exists() for file in lamps)
    ended = answered("k", "k")
    assert "confirm" not in ended.out
    assert ended.out.endswith("two recommendations still to decide.\n")


def test_an_accepted_pair_is_confirmed_and_asked_no_more(
    looked_through: Answered, links: Path
) -> None:
    ended = looked_through("r1", "other birds", "1", "the same lamps")
    assert "kept: same-ask\nthe program's estimate that both ask the same was " in ended.out
    assert ended.out.endswith("no recommendations still to decide, no accepted pairs to confirm.\n")
    assert ended.code == 0
    _, decision = load_links(links).decisions
    assert (decision.before, decision.after, decision.verdict.value) == ("1", "1", "same-ask")
    assert (decision.reason, decision.by, str(decision.on)) == (
        "the same lamps",
        "A. P.",
        "2026-03-31",
    )
    assert [entry.side.value for entry in decision.digests] == ["before", "after"]
    assert "to confirm. 2019/1" not in looked_through().out


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [("d1", "develops"), ("r1", "related"), ("o1", "reversed"), ("x1", "different")],
)
def test_an_accepted_pair_is_corrected_and_asked_no_more(
    looked_through: Answered, links: Path, answer: str, verdict: str
) -> None:
    ended = looked_through("r1", "other birds", answer, "other lamps")
    assert verdicts(links)[1:] == [("1", "1", verdict)]
    assert "no accepted pairs to confirm" in ended.out
    assert "to confirm. 2019/1" not in looked_through().out


def test_what_was_accepted_and_goes_with_nothing_is_settled_with_its_pair(
    looked_through: Answered, links: Path
) -> None:
    ended = looked_through("r1", "other birds", "n", "no such lamps", "q")
    assert verdicts(links)[1:] == [("1", None, "different"), ("1", "1", "different")]
    assert ended.out.endswith("no recommendations still to decide, no accepted pairs to confirm.\n")


def test_a_confirmation_is_taken_back(
    looked_through: Answered, lamps: tuple[Path, Path], links: Path
) -> None:
    more = (
        "The ferry should sail on Sundays in summer too.",
        "The ferry should also sail on Sundays in summer.",
    )
    for file, text in zip(lamps, more, strict=True):
        entry = f"  - {{key: '3', text: {text}}}\n"
        file.write_text(file.read_text(encoding="utf-8") + entry, encoding="utf-8")
    ended = looked_through("k", "k", "1", "by mistake", "u", "q")
    assert "1 to confirm. 2019/3" in ended.out
    assert "taken back\n\n2 to confirm. 2019/1" in ended.out
    assert verdicts(links) == []


def test_what_is_unconfirmed_alone_does_not_change_how_the_run_leaves(
    looked_through: Answered,
) -> None:
    ended = looked_through("r1", "other birds", "k")
    assert ended.out.endswith("no recommendations still to decide, one accepted pair to confirm.\n")
    assert ended.code == 0


def test_a_file_that_is_taken_in_leaves_what_it_does_not_confirm(
    run: Run, lamps: tuple[Path, Path], links: Path, tmp_path: Path
) -> None:
    given = decisions(tmp_path / "given.yaml", SWANS)
    ended = run("review", *lamps, "--links", links, "--accepted", "--from", given)
    assert ended.code == 0
    assert ended.out.endswith("no recommendations still to decide, one accepted pair to confirm.\n")


def test_the_page_asks_about_what_was_accepted_where_it_is_wished(
    run: Run, lamps: tuple[Path, Path], links: Path, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    heading = "What the program took for the same ask"
    arguments = ("review", *lamps, "--links", links, "--page", page)
    run(*arguments)
    assert heading not in page.read_text(encoding="utf-8")
    assert run(*arguments, "--accepted").code == 0
    shown = page.read_text(encoding="utf-8")
    assert heading in shown
    assert "--accepted --from 2019--2022.json</code>" in shown

from snapshots import Edition, Recommendation, align, compare, report


def edition(key: str, text: str) -> Edition:
    return Edition(key=key, title="Bays", recommendations=(Recommendation(key="1", text=text),))


def test_a_page_tells_what_may_ask_for_the_opposite() -> None:
    before = edition("2021", "The port should ban night fishing in the bay.")
    after = edition("2024", "The port should allow night fishing in the bay.")
    page = report(compare(align(before, after)), format="html")
    assert "may ask for the opposite of 2024/1" in page
    assert "may ask for the opposite of 2021/1" in page

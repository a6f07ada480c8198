from assistant.terminal import pace


def test_progress_tells_the_rate_and_the_time_left() -> None:
    assert pace(200, 1000, 10.0) == ", 20 a second, 0:40 left"
    assert pace(100, 1300, 10.0) == ", 10 a second, 2:00 left"


def test_nothing_is_foretold_of_what_is_done_or_has_hardly_begun() -> None:
    assert pace(0, 1000, 10.0) == pace(1000, 1000, 10.0) == pace(5, 1000, 0.5) == ""

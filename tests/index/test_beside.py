from itertools import count
from threading import Event

import pytest

from index.beside import Beside


def test_work_that_tells_of_progress_ends_when_its_thread_is_left() -> None:
    begun, told = Event(), []

    def note(number: int) -> None:
        told.append(number)
        begun.set()

    with pytest.raises(KeyboardInterrupt), Beside() as beside:
        tell = beside.unless_ended(note)
        working = beside.submit(lambda: [tell(number) for number in count()])
        assert begun.wait(10)
        raise KeyboardInterrupt
    assert working.done()
    assert told[:1] == [0]


def test_what_is_under_way_is_waited_for() -> None:
    with Beside() as beside:
        done = beside.submit(sum, [1, 2])
    assert done.result() == 3

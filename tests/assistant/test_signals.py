from assistant.signals import OF_MANY, OF_ONE, Signals


def test_what_holds_every_word_is_on_a_subject_and_what_is_only_somewhat_alike_is_not() -> None:
    assert OF_ONE.tell(Signals(similarity=0.5, treated=1.0, named=1.0, ahead=-0.1, elsewhere=1.0))
    assert not OF_ONE.tell(Signals(similarity=0.35, treated=0.0, named=0.0, ahead=-0.2, elsewhere=1.0))


def test_a_sentence_beside_the_subject_answers_where_no_other_notice_treats_it_better() -> None:
    beside = Signals(similarity=0.3, treated=0.0, named=0.0, kin=1.0, ahead=-0.05)
    assert OF_ONE.tell(beside)
    assert not OF_ONE.tell(beside._replace(ahead=-0.4, elsewhere=1.0))


def test_a_list_holds_only_what_treats_its_subject() -> None:
    assert OF_MANY.tell(Signals(similarity=0.3, treated=1.0, named=0.0))
    assert not OF_MANY.tell(Signals(similarity=0.3, treated=0.5, named=0.0, kin=1.0))

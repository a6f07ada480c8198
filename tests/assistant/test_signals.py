from assistant.signals import OF_FEW, OF_MANY, OF_ONE, Signals


def test_what_holds_every_word_is_on_a_subject_and_what_is_only_somewhat_alike_is_not() -> None:
    worded = Signals(similarity=0.5, treated=1.0, named=1.0, surely=-0.2)
    alike = Signals(similarity=0.35, treated=0.0, named=0.0, surely=-3.9)
    assert OF_ONE.tell(worded) and OF_FEW.tell(worded)
    assert not OF_ONE.tell(alike) and not OF_FEW.tell(alike)


def test_a_sentence_that_speaks_of_what_is_asked_in_other_words_answers_and_one_of_form_does_not() -> None:
    spoken = Signals(similarity=0.25, treated=0.0, named=0.0, alike=0.6, ahead=0.2, surely=0.0)
    assert OF_ONE.tell(spoken)
    assert not OF_ONE.tell(spoken._replace(surely=-3.9, alike=0.0))
    assert not OF_ONE.tell(spoken._replace(form=1.0))


def test_a_sentence_on_a_like_subject_answers_where_no_other_notice_does_so_better() -> None:
    like = Signals(similarity=0.3, treated=0.0, named=0.0, alike=0.3, ahead=0.3, surely=-2.0)
    assert OF_ONE.tell(like)
    assert not OF_ONE.tell(like._replace(ahead=-0.7))


def test_a_list_holds_only_what_treats_its_subject() -> None:
    assert OF_MANY.tell(Signals(similarity=0.3, treated=1.0, named=0.0, surely=-0.2))
    assert OF_MANY.tell(Signals(similarity=0.3, treated=0.0, named=0.0, surely=-0.2))
    assert not OF_MANY.tell(Signals(similarity=0.3, treated=0.5, named=0.0, kin=1.0, surely=-3.0))


def test_what_is_put_in_many_words_need_be_less_near_to_a_sentence_and_what_lies_beside_it_more() -> None:
    short = Signals(similarity=0.35, treated=0.0, named=0.0, alike=0.3, surely=-3.5, asked=1.1)
    assert not OF_ONE.tell(short)
    assert OF_ONE.tell(short._replace(asked=1.9))
    assert not OF_ONE.tell(short._replace(asked=1.9, kin=1.0))

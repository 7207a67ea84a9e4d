package org.zhucun.conformance.feed;

import java.util.Set;
import org.zhucun.conformance.Requirement;

/** 习惯: what consumers do wrong, and what has to be said of them. */
enum Habit {
    RIGHT,
    /** Right too, and asks for two types only. */
    FOLLOWS_SOME,
    IGNORES_TOMBSTONES(Requirement.COPY_TOMBSTONES),
    DOUBLES(Requirement.COPY_ONCE),
    KEEPS_THE_CURSOR_FIRST(Requirement.CONSUMER_RESTARTS),
    STOPS_AT_AN_UNKNOWN_TYPE(Requirement.CONSUMER_IGNORES),
    STOPS_AT_AN_UNKNOWN_MEMBER(Requirement.CONSUMER_IGNORES),
    REORDERS(Requirement.COPY_CURRENT, Requirement.COPY_TOMBSTONES, Requirement.COPY_COMPLETE),
    GIVES_UP_AT_503(Requirement.CONSUMER_WAITS),
    GIVES_UP_AT_A_CUT(Requirement.CONSUMER_ASKS_AGAIN),
    DOES_NOT_WAIT(Requirement.CONSUMER_WAITS),
    PASSES_OVER_EMPTY_ANSWERS(Requirement.CONSUMER_KEEPS_NEXT),
    KEEPS_ITS_TOKEN_FOR_EVER(Requirement.CONSUMER_RENEWS),
    SHOWS_ITS_ASSERTION_AGAIN(Requirement.CONSUMER_TOKEN),
    KEEPS_WHAT_WAS_BEFORE_THE_RESTORE(Requirement.CONSUMER_BEGINS_AGAIN),
    INSISTS_ON_ITS_CURSOR(Requirement.CONSUMER_BEGINS_AGAIN),
    KEEPS_THE_FIRST_VERSION(Requirement.COPY_CURRENT),
    ASKS_FOR_MORE_THAN_THERE_IS(Requirement.CONSUMER_ASKS),
    HANDS_IN_HALF(Requirement.COPY_COMPLETE),
    HANDS_IN_NONSENSE(Requirement.COPY_HANDED_IN),
    HANDS_IN_NOTHING(Requirement.COPY_HANDED_IN);

    private final Set<Requirement> shown;

    Habit(Requirement... shown) {
        this.shown = Set.of(shown);
    }

    /** One of these, and where it is one alone nothing else. */
    Set<Requirement> shown() {
        return shown;
    }
}

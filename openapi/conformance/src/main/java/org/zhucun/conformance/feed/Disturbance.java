package org.zhucun.conformance.feed;

import org.zhucun.conformance.Requirement;

/** 干扰: what may happen to an answer of the feed, and what a consumer shows by getting over it. */
enum Disturbance {
    /** Nothing happens. */
    NONE(Requirement.COPY_COMPLETE),
    /** The cursor stays where it was: the same answer comes again. */
    SAME_PAGE(Requirement.COPY_ONCE),
    /** Entries of before come again. */
    SAME_ENTRIES(Requirement.COPY_ONCE),
    /** No items, and more. */
    EMPTY_PAGE(Requirement.CONSUMER_KEEPS_NEXT),
    /** The connection ends in the middle of the answer. */
    CUT(Requirement.CONSUMER_ASKS_AGAIN),
    /** The connection ends before the answer. */
    NO_ANSWER(Requirement.CONSUMER_ASKS_AGAIN),
    /** 429 with {@code Retry-After}. */
    TOO_MANY(Requirement.CONSUMER_WAITS),
    /** 503 with {@code Retry-After}. */
    UNAVAILABLE(Requirement.CONSUMER_WAITS),
    /** The token is no longer good. */
    TOKEN_ENDED(Requirement.CONSUMER_RENEWS),
    /** The token is no longer good, and the first time there is no time for another. */
    TOKEN_LATER(Requirement.CONSUMER_RENEWS),
    /** Nobody listens for a moment. */
    SERVER_RESTART(Requirement.CONSUMER_ASKS_AGAIN),
    /** The answer takes long. */
    SLOW(Requirement.CONSUMER_ASKS_AGAIN),
    /** The consumer dies before it has the answer. */
    KILL_BEFORE(Requirement.CONSUMER_RESTARTS),
    /** The consumer dies in the middle of the answer. */
    KILL_MIDDLE(Requirement.CONSUMER_RESTARTS),
    /** The consumer dies when it has the answer, maybe while it keeps it. */
    KILL_AFTER(Requirement.CONSUMER_RESTARTS),
    /** The system was restored to an earlier day: its cursors are refused. */
    RESTORED(Requirement.CONSUMER_BEGINS_AGAIN);

    private final Requirement shows;

    Disturbance(Requirement shows) {
        this.shows = shows;
    }

    /** What fails when somebody does not come back after it. */
    Requirement shows() {
        return shows;
    }

    /** Whether only the copy shows that somebody got over it. */
    boolean shownByCopy() {
        return this == NONE || this == SAME_PAGE || this == SAME_ENTRIES;
    }

    boolean kills() {
        return this == KILL_BEFORE || this == KILL_MIDDLE || this == KILL_AFTER;
    }

    /** Whether tokens granted before are no longer good. */
    boolean endsTokens() {
        return this == TOKEN_ENDED || this == TOKEN_LATER;
    }

    /** Whether the answer that was asked for does not come. */
    boolean refuses() {
        return switch (this) {
            case NO_ANSWER, TOO_MANY, UNAVAILABLE, TOKEN_ENDED, TOKEN_LATER, SERVER_RESTART, KILL_BEFORE, RESTORED ->
                true;
            default -> false;
        };
    }
}

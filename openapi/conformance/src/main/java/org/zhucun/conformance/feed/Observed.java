package org.zhucun.conformance.feed;

import java.time.Duration;
import org.zhucun.conformance.Fault;
import org.zhucun.conformance.Requirement;
import org.zhucun.conformance.Results;

/** 所见: what a consumer shows of itself by what it asks for and when. Guarded by the desk. */
final class Observed {
    /** Whoever asks the same that often will not stop. */
    private static final int OFTEN = 8;

    private static final Duration LEEWAY = Duration.ofMillis(200);

    private final Results results;
    private final Duration pause;
    private final Consumer consumer;
    private long lastCame = System.nanoTime();
    private long waitUntil;
    private boolean waiting;
    private Disturbance last = Disturbance.NONE;
    private boolean toldOfLater;
    private boolean laterInLast;
    private String passedFrom;
    private String passedTo;
    private String answered;
    private int again;
    private int withoutToken;
    private int oldCursors;
    private int wrong;
    private boolean hopeless;

    Observed(Results results, int pause, Consumer consumer) {
        this.results = results;
        this.pause = Duration.ofSeconds(pause);
        this.consumer = consumer;
    }

    /** Somebody came, whatever he asks for: he got over what happened before. */
    void came() {
        long now = System.nanoTime();
        lastCame = now;
        if (waiting) {
            waiting = false;
            Duration early = Duration.ofNanos(waitUntil - now);
            results.holds(
                    Requirement.CONSUMER_WAITS,
                    early.compareTo(LEEWAY) <= 0,
                    Fault.of("consumer.early", early.toMillis()));
        }
        if (!last.shownByCopy() && last != Disturbance.RESTORED && (consumer.restarts() || !last.kills())) {
            results.asked(last.shows());
        }
        if (toldOfLater) {
            results.asked(Requirement.CONSUMER_IGNORES);
        }
    }

    void withoutToken() {
        if (++withoutToken > OFTEN) {
            giveUp(Requirement.CONSUMER_RENEWS, Fault.of("consumer.oldToken", withoutToken));
        }
    }

    void askedWrong(String what) {
        results.holds(Requirement.CONSUMER_ASKS, false, Fault.of("consumer.asks", what));
        if (++wrong > OFTEN) {
            hopeless = true;
        }
    }

    void oldCursor() {
        disturbed(Disturbance.RESTORED);
        if (++oldCursors > OFTEN) {
            giveUp(Requirement.CONSUMER_BEGINS_AGAIN, Fault.of("consumer.oldCursor", oldCursors));
        }
    }

    void begun(boolean restored) {
        if (restored) {
            results.asked(Requirement.CONSUMER_BEGINS_AGAIN);
        }
        oldCursors = 0;
        passedFrom = null;
        passedTo = null;
    }

    /** A good token and a cursor that we know. */
    void asked(String after) {
        withoutToken = 0;
        results.asked(Requirement.CONSUMER_ASKS);
        if (passedTo != null) {
            results.holds(
                    Requirement.CONSUMER_KEEPS_NEXT,
                    passedTo.equals(after) || !String.valueOf(passedFrom).equals(String.valueOf(after)),
                    Fault.of("consumer.next"));
        }
        passedTo = null;
    }

    /** Nothing was told, and there is another cursor. */
    void passed(String after, String next) {
        passedFrom = after;
        passedTo = next;
        disturbed(Disturbance.EMPTY_PAGE);
    }

    /** What he has the whole of, he goes on from; if not at once, for he may have died, then soon. */
    void answered(String after, Page page, Disturbance act) {
        String next = page.next().encode();
        boolean whole = !act.kills() && act != Disturbance.CUT && !next.equals(after);
        if (!whole || !String.valueOf(after).equals(answered)) {
            again = 0;
        } else if (++again > OFTEN) {
            giveUp(Requirement.CONSUMER_KEEPS_NEXT, Fault.of("consumer.again", again));
        }
        answered = String.valueOf(after);
    }

    void disturbed(Disturbance act) {
        last = act;
        laterInLast = false;
    }

    void told(Disturbance act, boolean laterType) {
        disturbed(act);
        // members of a later release are in every answer
        toldOfLater = true;
        laterInLast = laterType;
    }

    /** Whoever is started anew knows only what he has kept. */
    void killed() {
        waiting = false;
        passedTo = null;
    }

    Answer toWait(Answer refusal) {
        waiting = true;
        waitUntil = System.nanoTime() + pause.toNanos();
        return refusal;
    }

    /** He does not come any more: what happened last was too much, and where nothing happened what he does not know. */
    void stopped(Fault how) {
        boolean undisturbed = laterInLast || last.shownByCopy();
        Requirement requirement = undisturbed ? Requirement.CONSUMER_IGNORES : last.shows();
        results.fails(requirement, how);
    }

    private void giveUp(Requirement requirement, Fault fault) {
        results.fails(requirement, fault);
        hopeless = true;
    }

    /** Asking goes on and leads nowhere. */
    boolean hopeless() {
        return hopeless;
    }

    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastCame);
    }
}

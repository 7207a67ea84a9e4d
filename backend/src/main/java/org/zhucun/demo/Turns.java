package org.zhucun.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * 轮换: fills one place of a team from a first day until today. Terms follow one another without a gap; about a third is handed over
 * to somebody new, who names his predecessor, the others begin a new term.
 */
final class Turns {
    private static final double HANDED_OVER = 34.8;
    private static final double CUT_SHORT = 2.5;
    /** What the documents count lies before: those years stay as they are told. */
    private static final LocalDate TOLD_UNTIL = LocalDate.of(2022, 1, 1);

    private static final List<String> REASONS = List.of("ILLNESS", "TRANSFER", "RECALL", "TRANSFER");

    private final Chance chance;
    private final LocalDate today;
    private final Chunk into;
    private final Leaving leaving;

    Turns(Chance chance, LocalDate today, Chunk into, Leaving leaving) {
        this.chance = chance;
        this.today = today;
        this.into = into;
        this.leaving = leaving;
    }

    /**
     * 中途离任: somebody who leaves on a day for certain.
     *
     * @param followed whether somebody takes over, else the place is empty since
     */
    record Leaving(LocalDate on, String reason, boolean followed) {}

    /** A place in a team: its first stay, and who comes when a new one is needed. */
    record Place(Team team, List<String> roles, Supplier<Person> successor) {}

    /**
     * @param replaced whether the first term is handed over for certain, else it is left to chance
     * @return the last stay
     */
    Stay fill(Place place, LocalDate first, boolean replaced) {
        Stay stay = begin(place, newcomer(place), first, null);
        boolean firstTerm = true;
        while (over(stay)) {
            boolean early = stay.endReason != null
                    && !stay.endReason.equals("TERM_EXPIRED")
                    && !stay.endReason.equals("ROTATION");
            boolean handedOver = early || chance.percent(HANDED_OVER);
            if (firstTerm && replaced) {
                handedOver = true;
            }
            firstTerm = false;
            if (leaves(stay) && !leaving.followed()) {
                return stay;
            }
            if (handedOver && !early) {
                stay.endReason = "ROTATION";
            }
            LocalDate next = stay.ended.plusDays(1);
            stay = handedOver ? begin(place, newcomer(place), next, stay.id) : begin(place, stay.person, next, null);
        }
        stay.person.post(stay);
        return stay;
    }

    private boolean leaves(Stay stay) {
        return leaving != null && !stay.started.isAfter(leaving.on()) && !stay.plannedEnd.isBefore(leaving.on());
    }

    private Person newcomer(Place place) {
        Person person = place.successor().get();
        into.people.add(person);
        return person;
    }

    private Stay begin(Place place, Person person, LocalDate on, UUID predecessor) {
        Stay stay = new Stay(chance.id(), person, place.team(), place.roles(), on);
        stay.predecessor = predecessor;
        if (predecessor != null && chance.percent(12)) {
            LocalDate arrival = on.plusDays(chance.between(1, 3));
            stay.arrived = arrival.isAfter(today) ? on : arrival;
        }
        into.stays.add(stay);
        return stay;
    }

    /** Ends a stay whose last day has passed; a few end before their term. */
    private boolean over(Stay stay) {
        if (leaves(stay)) {
            stay.end(leaving.on(), leaving.reason());
            return true;
        }
        if (stay.started.isAfter(TOLD_UNTIL) && chance.percent(CUT_SHORT)) {
            LocalDate cut = stay.started.plusDays(chance.between(120, 600));
            if (cut.isBefore(today)) {
                stay.end(cut, chance.of(REASONS));
                return true;
            }
        }
        if (stay.plannedEnd.isBefore(today)) {
            stay.end(stay.plannedEnd, "TERM_EXPIRED");
            return true;
        }
        return false;
    }
}

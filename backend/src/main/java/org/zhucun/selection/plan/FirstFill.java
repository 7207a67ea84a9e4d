package org.zhucun.selection.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * 初排: in a large batch every empty seat takes whoever fits it best of those still free, so that the minute is spent on improving. The
 * planner's own first filling scores a whole plan for every pair of seat and candidate, which takes the minute at some 4,700 seats.
 */
final class FirstFill {
    /** Pairs of seat and candidate above which it is worth it: some 1,200 seats. */
    private static final long MANY = 1_500_000;

    private final int[] weights = new int[PlanRule.values().length];
    private final Set<String> placed = new HashSet<>();

    private FirstFill(Emphasis emphasis) {
        PlanWeights.soft(emphasis).forEach((rule, weight) -> weights[rule.ordinal()] = weight);
    }

    static void of(PlanProblem problem, PlanBoard board) {
        if ((long) problem.places().size() * problem.persons().size() > MANY) {
            new FirstFill(problem.emphasis()).fill(board);
        }
    }

    /** Leaders' seats first: fewer may take them. */
    private void fill(PlanBoard board) {
        board.slots().stream()
                .filter(slot -> slot.candidate() != null)
                .forEach(slot -> placed.add(slot.candidate().id()));
        List<SeatSlot> empty = board.slots().stream()
                .filter(slot -> slot.candidate() == null && slot.place().secretary() == null)
                .filter(slot -> !slot.place().pinned())
                .sorted(Comparator.comparing(slot -> !slot.place().lead()))
                .toList();
        List<Candidate> free = new ArrayList<>(board.candidates());
        free.removeIf(candidate -> placed.contains(candidate.id()));
        for (SeatSlot slot : empty) {
            Candidate best = best(slot, free);
            if (best != null) {
                slot.seat(best);
                placed.add(best.id());
                free.remove(best);
            }
        }
    }

    private Candidate best(SeatSlot slot, List<Candidate> candidates) {
        Candidate best = null;
        int most = Integer.MIN_VALUE;
        for (Candidate candidate : candidates) {
            if (may(slot, candidate)) {
                int points = points(slot, candidate);
                if (points > most) {
                    most = points;
                    best = candidate;
                }
            }
        }
        return best;
    }

    private boolean may(SeatSlot slot, Candidate candidate) {
        boolean lead = slot.place().lead();
        return (!lead || candidate.person().lead())
                && candidate.person().excluded().of(lead).isEmpty()
                && (candidate.spouse() == null || !placed.contains(candidate.spouse()));
    }

    /** What a seat alone adds to the score, by the same weights. */
    private int points(SeatSlot slot, Candidate candidate) {
        PlanProblem.Person person = candidate.person();
        PlanProblem.Place place = slot.place();
        int points = weigh(PlanRule.MATCH, slot.fit().shared(candidate))
                + weigh(PlanRule.TRAIT, slot.fit().wanted(candidate))
                + weigh(PlanRule.MERIT, person.commendations())
                - weigh(
                        PlanRule.REASON_NEEDED,
                        person.reasons().of(place.lead()).size())
                - weigh(PlanRule.DISTANCE, slot.fit().steps(candidate));
        points += place.needId().equals(person.meantFor()) ? weigh(PlanRule.MEANT_FOR, 1) : 0;
        points += place.units().contains(person.unitId()) ? weigh(PlanRule.UNIT_STAYS, 1) : 0;
        points += person.villages().contains(place.villageCode()) ? weigh(PlanRule.KNOWS_VILLAGE, 1) : 0;
        return points - (person.lead() && !place.lead() ? weigh(PlanRule.SEAT_BELOW, 1) : 0);
    }

    private int weigh(PlanRule rule, int count) {
        return weights[rule.ordinal()] * count;
    }
}

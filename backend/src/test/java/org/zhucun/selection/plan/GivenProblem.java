package org.zhucun.selection.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** 给定排布问题: small ones written down, large ones drawn from a seed. */
final class GivenProblem {
    private static final List<String> TRADES = List.of("茶", "旅游", "文化", "康养", "果蔬", "养殖", "中药材", "花椒", "电商", "水利");
    private static final PlanProblem.Seats NONE = new PlanProblem.Seats(Set.of(), Set.of());

    private final List<PlanProblem.Person> persons = new ArrayList<>();
    private final List<PlanProblem.Place> places = new ArrayList<>();

    GivenProblem person(PlanProblem.Person person) {
        persons.add(person);
        return this;
    }

    GivenProblem place(PlanProblem.Place place) {
        places.add(place);
        return this;
    }

    /** With a limit of moves instead of time, so that the answer does not depend on the machine. */
    PlanProblem within(long moves, long seed, Emphasis emphasis) {
        return new PlanProblem(emphasis, seed, 60, moves, persons, places);
    }

    static PlanProblem.Person person(String id, boolean lead, String... strengths) {
        return person(id, lead, null, NONE, NONE, strengths);
    }

    static PlanProblem.Person person(
            String id,
            boolean lead,
            String spouse,
            PlanProblem.Seats excluded,
            PlanProblem.Seats reasons,
            String... strengths) {
        return new PlanProblem.Person(
                id,
                "某" + id,
                "unit-" + id,
                lead,
                null,
                "620503",
                List.of(strengths),
                List.of(strengths),
                true,
                0,
                Set.of(),
                spouse,
                excluded,
                reasons);
    }

    static PlanProblem.Place place(String need, boolean lead, int number, String... industries) {
        return new PlanProblem.Place(
                need + ":" + (lead ? "LEAD" : "MEMBER") + ":" + number,
                need,
                "620503101001",
                "村" + need,
                lead,
                List.of(industries),
                List.of(),
                Set.of(),
                null,
                null,
                false);
    }

    static PlanProblem.Place with(PlanProblem.Place place, String secretary, String person, boolean pinned) {
        return new PlanProblem.Place(
                place.id(),
                place.needId(),
                place.villageCode(),
                place.villageName(),
                place.lead(),
                place.industries(),
                place.traits(),
                place.units(),
                secretary,
                person,
                pinned);
    }

    /** A batch of a county: as many seats as asked in as many villages, and a tenth more candidates than seats. */
    static PlanProblem drawn(int villages, int seats, int seconds, long seed) {
        Random random = new Random(seed);
        GivenProblem given = new GivenProblem();
        for (int i = 0; i < seats; i++) {
            int village = i % villages;
            int townships = Math.max(1, villages / 8);
            String code = "620503" + (100 + village % townships) + (200 + village / townships % 700);
            given.place(new PlanProblem.Place(
                    "n" + village + ":" + (i < villages ? "LEAD" : "MEMBER") + ":" + (1 + i / villages),
                    "n" + village,
                    code,
                    "村" + village,
                    i < villages,
                    trades(new Random(seed + village)),
                    List.of(),
                    Set.of("u" + village % 60),
                    null,
                    null,
                    false));
        }
        int persons = seats + seats / 10;
        for (int i = 0; i < persons; i++) {
            given.person(drawn(i, i < villages + villages / 10, villages, random));
        }
        return new PlanProblem(Emphasis.BALANCED, seed, seconds, null, given.persons, given.places);
    }

    private static PlanProblem.Person drawn(int i, boolean lead, int villages, Random random) {
        Set<String> excluded = random.nextInt(50) == 0 ? Set.of("B2-GRADE") : Set.of();
        Set<String> reasons = random.nextInt(10) == 0 ? Set.of("B2") : Set.of();
        int townships = Math.max(1, villages / 8);
        return new PlanProblem.Person(
                "p" + i,
                "人" + i,
                "u" + random.nextInt(60),
                lead,
                random.nextInt(5) == 0 ? "n" + random.nextInt(villages) : null,
                "620503" + (100 + random.nextInt(townships)),
                trades(random),
                List.of(),
                random.nextInt(3) == 0,
                random.nextInt(4),
                Set.of(),
                i % 40 == 1 ? "p" + (i - 1) : i % 40 == 0 && i + 1 < 100_000 ? "p" + (i + 1) : null,
                new PlanProblem.Seats(excluded, excluded),
                new PlanProblem.Seats(reasons, reasons));
    }

    private static List<String> trades(Random random) {
        return List.of(TRADES.get(random.nextInt(TRADES.size())), TRADES.get(random.nextInt(TRADES.size())));
    }
}

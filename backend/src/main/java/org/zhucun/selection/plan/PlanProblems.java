package org.zhucun.selection.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhucun.kernel.DomainException;
import org.zhucun.organization.OrganizationRef;
import org.zhucun.organization.Organizations;
import org.zhucun.selection.BatchRef;
import org.zhucun.selection.Batches;
import org.zhucun.selection.NeedRef;
import org.zhucun.selection.Seat;
import org.zhucun.selection.criterion.CandidateFacts;
import org.zhucun.selection.criterion.Candidates;
import org.zhucun.selection.criterion.CriterionResult;
import org.zhucun.selection.nomination.Nominations;

/** 组题: makes a problem for the planner of what is known about a batch now. */
@ApplicationScoped
class PlanProblems {
    /** These shut somebody out until a reason is given, however strict the document words them. */
    private static final Set<String> EXCLUSIONS = Set.of("B2-GRADE", "B2-SPOUSE");

    private final Batches batches;
    private final Nominations nominations;
    private final Candidates candidates;
    private final Organizations organizations;
    private final PlanRepository plans;

    PlanProblems(
            Batches batches,
            Nominations nominations,
            Candidates candidates,
            Organizations organizations,
            PlanRepository plans) {
        this.batches = batches;
        this.nominations = nominations;
        this.candidates = candidates;
        this.organizations = organizations;
        this.plans = plans;
    }

    /** 要求: how the planner is to think. */
    record Wish(Emphasis emphasis, long seed, int seconds) {}

    PlanProblem of(BatchRef batch, Wish wish, Collection<Assignment> given) {
        List<Nominations.Reviewed> reviewed = nominations.reviewed(batch);
        List<PlanProblem.Person> persons = persons(batch, reviewed);
        List<PlanProblem.Place> places = places(batch, given);
        requireKnown(given, persons, places);
        return new PlanProblem(wish.emphasis(), wish.seed(), wish.seconds(), null, persons, places);
    }

    private static void requireKnown(
            Collection<Assignment> given, List<PlanProblem.Person> persons, List<PlanProblem.Place> places) {
        Set<String> known = persons.stream().map(PlanProblem.Person::id).collect(Collectors.toSet());
        Set<String> seats = places.stream().map(PlanProblem.Place::id).collect(Collectors.toSet());
        int i = 0;
        for (Assignment assignment : given) {
            if (!seats.contains(assignment.placeId())) {
                throw DomainException.invalid("/assignments/" + i + "/needId", "selection.plan.seat");
            }
            if (assignment.nominationId() != null
                    && !known.contains(assignment.nominationId().toString())) {
                throw DomainException.invalid("/assignments/" + i + "/nominationId", "selection.plan.person");
            }
            i++;
        }
    }

    private List<PlanProblem.Person> persons(BatchRef batch, List<Nominations.Reviewed> reviewed) {
        Map<UUID, String> byCadre = reviewed.stream()
                .collect(Collectors.toMap(
                        one -> one.facts().cadreId(), one -> one.nominationId().toString()));
        Map<String, String> spouses = new HashMap<>();
        for (Set<UUID> couple : candidates.couples(byCadre.keySet(), batch.startOn())) {
            List<UUID> two = List.copyOf(couple);
            spouses.put(byCadre.get(two.get(0)), byCadre.get(two.get(1)));
            spouses.put(byCadre.get(two.get(1)), byCadre.get(two.get(0)));
        }
        Map<UUID, OrganizationRef> units = organizations.all(
                reviewed.stream().map(one -> one.facts().unitId()).collect(Collectors.toSet()));
        return reviewed.stream()
                .map(one -> person(
                        one,
                        spouses.get(one.nominationId().toString()),
                        units.get(one.facts().unitId())))
                .toList();
    }

    private static PlanProblem.Person person(Nominations.Reviewed one, String spouse, OrganizationRef unit) {
        CandidateFacts facts = one.facts();
        String home = one.homeRegionCode() == null && unit != null ? unit.regionCode() : one.homeRegionCode();
        return new PlanProblem.Person(
                one.nominationId().toString(),
                facts.name(),
                facts.unitId().toString(),
                one.seat() == Seat.LEAD,
                one.needId() == null ? null : one.needId().toString(),
                home,
                facts.strengths(),
                words(one),
                facts.rural(),
                (int) one.asMember().stream().filter(CriterionResult::commends).count(),
                facts.villages(),
                spouse,
                new PlanProblem.Seats(ids(one, one.asLead(), true), ids(one, one.asMember(), true)),
                new PlanProblem.Seats(ids(one, one.asLead(), false), ids(one, one.asMember(), false)));
    }

    /** What is in the way: what shuts him out, or what only needs a reason. */
    private static Set<String> ids(Nominations.Reviewed one, List<CriterionResult> results, boolean shutOut) {
        return results.stream()
                .filter(result -> result.hinders() && !one.justified().contains(result.ruleId()))
                .filter(result -> shutOut == shutsOut(result))
                .map(CriterionResult::ruleId)
                .collect(Collectors.toSet());
    }

    private static boolean shutsOut(CriterionResult result) {
        return result.enforcement() == org.zhucun.policy.Enforcement.BLOCK || EXCLUSIONS.contains(result.ruleId());
    }

    /** What a village may ask for in a person. */
    private static List<String> words(Nominations.Reviewed one) {
        CandidateFacts facts = one.facts();
        List<String> words = new ArrayList<>(facts.strengths());
        if (facts.grassrootsMonths() > 0) {
            words.addAll(List.of("农村工作经验", "基层经验"));
        }
        if (facts.agriRelatedMajor()) {
            words.addAll(List.of("涉农专业", "懂农业"));
        }
        if (facts.surveyedYoungTalent()) {
            words.add("优秀年轻干部");
        }
        if (facts.reserveCadre()) {
            words.add("后备干部");
        }
        if (one.backbone()) {
            words.add("业务骨干");
        }
        return words;
    }

    /** The seats of the batch that are not decided yet, with who was there before in the given plan. */
    private List<PlanProblem.Place> places(BatchRef batch, Collection<Assignment> given) {
        List<NeedRef> needs = batches.needs(batch.id());
        List<String> villages = needs.stream().map(NeedRef::villageCode).toList();
        Map<String, Set<String>> units = plans.units(villages, batch.startOn());
        Map<String, String> secretaries = plans.secretaries(villages, batch.startOn());
        Map<String, Integer> taken = plans.taken(batch.id());
        Map<String, Assignment> before = given.stream()
                .collect(Collectors.toMap(Assignment::placeId, Function.identity(), (one, other) -> other));
        List<PlanProblem.Place> places = new ArrayList<>();
        for (NeedRef need : needs) {
            for (Seat seat : Seat.values()) {
                int decided = taken.getOrDefault(need.id() + ":" + seat, 0);
                for (int number = decided + 1; number <= need.seats(seat); number++) {
                    Assignment assignment = before.get(Assignment.placeId(need.id(), seat, number));
                    boolean lead = seat == Seat.LEAD;
                    places.add(new PlanProblem.Place(
                            Assignment.placeId(need.id(), seat, number),
                            need.id().toString(),
                            need.villageCode(),
                            need.villageName(),
                            lead,
                            need.industries(),
                            need.traits(),
                            units.getOrDefault(need.villageCode(), Set.of()),
                            lead && need.firstSecretary() ? secretaries.get(need.villageCode()) : null,
                            assignment == null || assignment.nominationId() == null
                                    ? null
                                    : assignment.nominationId().toString(),
                            assignment != null && assignment.pinned()));
                }
            }
        }
        return places;
    }
}

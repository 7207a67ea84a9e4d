package org.zhucun.selection.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 排布: what must hold in every plan, and that every point of the score can be read. Small problems, limited by moves. */
class PlanSolverTest {
    private static final long MOVES = 20_000;

    @Test
    void who_fits_a_village_goes_there_and_the_plan_says_why() {
        PlanProblem problem = new GivenProblem()
                .person(GivenProblem.person("tea", true, "茶产业"))
                .person(GivenProblem.person("travel", true, "旅游"))
                .place(GivenProblem.place("a", true, 1, "旅游"))
                .place(GivenProblem.place("b", true, 1, "茶"))
                .within(MOVES, 1, Emphasis.BALANCED);
        PlanSolver.Solved solved = solve(problem);
        assertEquals(Map.of("a:LEAD:1", "travel", "b:LEAD:1", "tea"), solved.persons());
        assertEquals(List.of("茶"), reason(solved, "b:LEAD:1", PlanRule.MATCH).found());
        assertEquals(10, reason(solved, "b:LEAD:1", PlanRule.MATCH).points());
        assertEquals(
                "0hard/0medium/12soft", solved.explanation().score(), "two matches, and the county's distance for two");
    }

    @Test
    void a_seat_without_anybody_is_said_to_be_empty_and_nobody_goes_twice() {
        PlanProblem problem = new GivenProblem()
                .person(GivenProblem.person("one", true))
                .place(GivenProblem.place("a", true, 1))
                .place(GivenProblem.place("b", true, 1))
                .within(MOVES, 1, Emphasis.BALANCED);
        PlanSolver.Solved solved = solve(problem);
        assertEquals(1, solved.persons().size());
        assertEquals(1, solved.explanation().unfilled());
        assertTrue(
                solved.explanation().score().startsWith("0hard/-3medium"),
                solved.explanation().score());
    }

    @Test
    void the_excluded_stay_at_home_also_when_a_seat_stays_empty() {
        PlanProblem.Seats shut = new PlanProblem.Seats(Set.of("B2-GRADE"), Set.of("B2-GRADE"));
        PlanProblem problem = new GivenProblem()
                .person(GivenProblem.person("poor", true, null, shut, new PlanProblem.Seats(Set.of(), Set.of())))
                .place(GivenProblem.place("a", false, 1))
                .within(MOVES, 1, Emphasis.BALANCED);
        assertEquals(Map.of(), solve(problem).persons());
    }

    @Test
    void who_was_not_nominated_as_leader_does_not_lead() {
        PlanProblem problem = new GivenProblem()
                .person(GivenProblem.person("member", false))
                .place(GivenProblem.place("a", true, 1))
                .within(MOVES, 1, Emphasis.BALANCED);
        assertEquals(Map.of(), solve(problem).persons());
    }

    @Test
    void husband_and_wife_are_not_both_sent() {
        PlanProblem.Seats none = new PlanProblem.Seats(Set.of(), Set.of());
        PlanProblem problem = new GivenProblem()
                .person(GivenProblem.person("he", false, "she", none, none))
                .person(GivenProblem.person("she", false, "he", none, none))
                .place(GivenProblem.place("a", false, 1))
                .place(GivenProblem.place("b", false, 1))
                .within(MOVES, 1, Emphasis.BALANCED);
        PlanSolver.Solved solved = solve(problem);
        assertEquals(1, solved.persons().size());
        assertEquals(1, solved.explanation().unfilled());
    }

    @Test
    void a_village_whose_first_secretary_is_still_there_gets_no_second_one() {
        PlanProblem problem = new GivenProblem()
                .person(GivenProblem.person("new", true))
                .place(GivenProblem.with(GivenProblem.place("a", true, 1), "老书记", null, false))
                .within(MOVES, 1, Emphasis.BALANCED);
        assertEquals(Map.of(), solve(problem).persons());
        PlanProblem byHand = new GivenProblem()
                .person(GivenProblem.person("new", true))
                .place(GivenProblem.with(GivenProblem.place("a", true, 1), "老书记", "new", true))
                .within(MOVES, 1, Emphasis.BALANCED);
        PlanExplanation explained = PlanSolver.explain(byHand);
        assertTrue(explained.score().startsWith("-1hard"), explained.score());
        assertEquals(
                List.of("老书记"),
                explained.seats().get(0).reasons().stream()
                        .filter(reason -> reason.rule() == PlanRule.SECRETARY_THERE)
                        .findFirst()
                        .orElseThrow()
                        .found());
    }

    @Test
    void what_a_person_has_settled_stays() {
        PlanProblem problem = new GivenProblem()
                .person(GivenProblem.person("tea", true, "茶"))
                .person(GivenProblem.person("travel", true, "旅游"))
                .place(GivenProblem.with(GivenProblem.place("a", true, 1, "旅游"), null, "tea", true))
                .place(GivenProblem.place("b", true, 1, "茶"))
                .within(MOVES, 1, Emphasis.BALANCED);
        assertEquals(
                Map.of("a:LEAD:1", "tea", "b:LEAD:1", "travel"), solve(problem).persons());
    }

    @Test
    void the_same_problem_has_the_same_plan_and_another_emphasis_counts_otherwise() {
        PlanProblem drawn = GivenProblem.drawn(12, 30, 60, 7);
        PlanProblem limited = limited(drawn, Emphasis.BALANCED);
        PlanSolver.Solved first = solve(limited);
        PlanSolver.Solved second = solve(limited);
        assertEquals(first.persons(), second.persons());
        assertEquals(first.explanation(), second.explanation());
        assertEquals(
                40,
                rule(solve(limited(drawn, Emphasis.MATCH)).explanation(), PlanRule.MATCH)
                        .weight());
        assertNotEquals(
                first.explanation().score(),
                solve(limited(drawn, Emphasis.MATCH)).explanation().score());
    }

    @Test
    void a_drawn_county_is_filled_without_breaking_a_rule_and_its_points_add_up() {
        PlanProblem problem = limited(GivenProblem.drawn(20, 60, 60, 3), Emphasis.BALANCED);
        PlanSolver.Solved solved = solve(problem);
        PlanExplanation explained = solved.explanation();
        assertTrue(explained.score().startsWith("0hard/0medium"), explained.score());
        assertEquals(solved.persons().size(), new HashSet<>(solved.persons().values()).size());
        int soft = explained.rules().stream()
                .filter(line -> line.level().equals("SOFT"))
                .mapToInt(PlanExplanation.RuleLine::points)
                .sum();
        assertTrue(explained.score().endsWith("/" + soft + "soft"), explained.score());
        int seats = explained.seats().stream()
                .flatMap(seat -> seat.reasons().stream())
                .mapToInt(PlanExplanation.Reason::points)
                .sum();
        assertEquals(soft, seats, "person by person and rule by rule are the same points");
    }

    @Test
    void a_plan_edited_by_hand_is_scored_as_it_lies() {
        PlanProblem problem = new GivenProblem()
                .person(GivenProblem.person("tea", true, "茶"))
                .place(GivenProblem.with(GivenProblem.place("a", true, 1, "旅游"), null, "tea", false))
                .place(GivenProblem.place("b", true, 1, "茶"))
                .within(MOVES, 1, Emphasis.BALANCED);
        PlanExplanation explained = PlanSolver.explain(problem);
        assertEquals("tea", explained.seats().get(0).nominationId());
        assertNull(explained.seats().get(1).nominationId());
        assertEquals(1, explained.unfilled());
        assertEquals(0, rule(explained, PlanRule.MATCH).points());
    }

    private static PlanProblem limited(PlanProblem problem, Emphasis emphasis) {
        return new PlanProblem(emphasis, problem.seed(), problem.seconds(), MOVES, problem.persons(), problem.places());
    }

    @Test
    void a_batch_of_a_prefecture_begins_whole_and_breaks_no_rule() {
        PlanProblem drawn = GivenProblem.drawn(450, 1_300, 1, 3);
        PlanProblem problem =
                new PlanProblem(drawn.emphasis(), drawn.seed(), 60, 1_000L, drawn.persons(), drawn.places());
        PlanSolver.Solved solved = solve(problem);
        assertEquals(0, solved.explanation().unfilled());
        assertTrue(
                solved.explanation().score().startsWith("0hard/0medium"),
                solved.explanation().score());
        assertEquals(1_300, new HashSet<>(solved.persons().values()).size());
        assertEquals(solved.persons(), solve(problem).persons());
    }

    private static PlanSolver.Solved solve(PlanProblem problem) {
        return PlanSolver.solve(problem, PlanSolver.solver(problem));
    }

    private static PlanExplanation.RuleLine rule(PlanExplanation explained, PlanRule rule) {
        return explained.rules().stream()
                .filter(line -> line.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private static PlanExplanation.Reason reason(PlanSolver.Solved solved, String place, PlanRule rule) {
        return solved.explanation().seats().stream()
                .filter(seat -> seat.placeId().equals(place))
                .flatMap(seat -> seat.reasons().stream())
                .filter(reason -> reason.rule() == rule)
                .findFirst()
                .orElseThrow();
    }
}

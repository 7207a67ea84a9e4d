package org.zhucun.selection.plan;

import ai.timefold.solver.core.api.score.analysis.ConstraintAnalysis;
import ai.timefold.solver.core.api.score.analysis.MatchAnalysis;
import ai.timefold.solver.core.api.score.analysis.ScoreAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolutionUpdatePolicy;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import ai.timefold.solver.core.impl.solver.DefaultSolver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 排布求解: the only class that speaks to the solver. The same problem with a limit of moves has the same answer on every machine. */
final class PlanSolver {
    /** Nothing better for so long: it is as good as it gets in the time. */
    private static final long UNIMPROVED_SECONDS = 15;

    private PlanSolver() {}

    /**
     * 求解结果
     *
     * @param persons place → nomination, empty seats missing
     */
    record Solved(Map<String, String> persons, PlanExplanation explanation, long moves, long millis) {}

    static Solver<PlanBoard> solver(PlanProblem problem) {
        return SolverFactory.<PlanBoard>create(config(problem)).buildSolver();
    }

    static Solved solve(PlanProblem problem, Solver<PlanBoard> solver) {
        long began = System.nanoTime();
        PlanBoard board = PlanBoard.of(problem);
        FirstFill.of(problem, board);
        PlanBoard best = solver.solve(board);
        long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        return new Solved(persons(best), explain(problem, best), moves(solver), millis);
    }

    /** Scores a plan as it lies, without changing it. */
    static PlanExplanation explain(PlanProblem problem) {
        return explain(problem, PlanBoard.of(problem));
    }

    private static long moves(Solver<PlanBoard> solver) {
        return solver instanceof DefaultSolver<PlanBoard> counting ? counting.getMoveEvaluationCount() : 0;
    }

    private static Map<String, String> persons(PlanBoard board) {
        Map<String, String> persons = new LinkedHashMap<>();
        for (SeatSlot slot : board.slots()) {
            if (slot.candidate() != null) {
                persons.put(slot.id(), slot.candidate().id());
            }
        }
        return persons;
    }

    private static PlanExplanation explain(PlanProblem problem, PlanBoard board) {
        SolutionManager<PlanBoard, HardMediumSoftScore> manager =
                SolutionManager.create(SolverFactory.<PlanBoard>create(config(problem)));
        manager.update(board, SolutionUpdatePolicy.UPDATE_SCORE_ONLY);
        ScoreAnalysis<HardMediumSoftScore> analysis = manager.analyze(board);
        Map<String, List<PlanExplanation.Reason>> bySeat = new HashMap<>();
        List<PlanExplanation.RuleLine> rules = new ArrayList<>();
        for (ConstraintAnalysis<HardMediumSoftScore> constraint : analysis.constraintAnalyses()) {
            PlanRule rule = PlanRule.valueOf(constraint.constraintName());
            rules.add(new PlanExplanation.RuleLine(
                    rule,
                    rule.level().name(),
                    Math.abs(points(rule, constraint.weight())),
                    points(rule, constraint.score()),
                    constraint.matchCount()));
            constraint.matches().forEach(match -> reason(rule, match, board, bySeat));
        }
        rules.sort(Comparator.comparing(PlanExplanation.RuleLine::rule));
        List<PlanExplanation.SeatLine> seats = board.slots().stream()
                .map(slot -> new PlanExplanation.SeatLine(
                        slot.id(),
                        slot.candidate() == null ? null : slot.candidate().id(),
                        bySeat.getOrDefault(slot.id(), List.of())))
                .toList();
        int unfilled = (int)
                board.slots().stream().filter(slot -> slot.candidate() == null).count();
        return new PlanExplanation(board.score().toString(), unfilled, rules, seats);
    }

    private static void reason(
            PlanRule rule,
            MatchAnalysis<HardMediumSoftScore> match,
            PlanBoard board,
            Map<String, List<PlanExplanation.Reason>> bySeat) {
        PlanReason reason = (PlanReason) match.justification();
        String seat = reason.placeId() != null
                ? reason.placeId()
                : board.slots().stream()
                        .filter(slot -> slot.needId().equals(reason.needId()))
                        .map(SeatSlot::id)
                        .findFirst()
                        .orElseThrow();
        bySeat.computeIfAbsent(seat, asked -> new ArrayList<>())
                .add(new PlanExplanation.Reason(rule, points(rule, match.score()), reason.found()));
    }

    private static int points(PlanRule rule, HardMediumSoftScore score) {
        return switch (rule.level()) {
            case HARD -> score.hardScore();
            case MEDIUM -> score.mediumScore();
            case SOFT -> score.softScore();
        };
    }

    private static SolverConfig config(PlanProblem problem) {
        TerminationConfig until = new TerminationConfig();
        if (problem.moves() == null) {
            until.withSpentLimit(Duration.ofSeconds(problem.seconds()))
                    .withUnimprovedSpentLimit(Duration.ofSeconds(Math.min(problem.seconds(), UNIMPROVED_SECONDS)));
        } else {
            until.withMoveCountLimit(problem.moves());
        }
        SolverConfig config = new SolverConfig()
                .withSolutionClass(PlanBoard.class)
                .withEntityClasses(SeatSlot.class)
                .withConstraintProviderClass(PlanRules.class)
                .withRandomSeed(problem.seed())
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withTerminationConfig(until);
        config.setClassLoader(PlanSolver.class.getClassLoader());
        return config;
    }
}

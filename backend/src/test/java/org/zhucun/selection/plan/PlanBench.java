package org.zhucun.selection.plan;

import ai.timefold.solver.core.api.solver.Solver;
import java.util.concurrent.atomic.AtomicLong;

/**
 * 排布测量: how good a plan is after how long, for docs/planner.md. {@code bench/planner} runs it; one size is four numbers: villages seats
 * seconds seed.
 */
final class PlanBench {
    private static final int NUMBERS = 4;

    private PlanBench() {}

    public static void main(String[] arguments) {
        // what a node does all day is compiled: a small one first, which is not told
        solve(60, 60, 3, 7, false);
        for (int i = 0; i + NUMBERS <= arguments.length; i += NUMBERS) {
            solve(
                    Integer.parseInt(arguments[i]),
                    Integer.parseInt(arguments[i + 1]),
                    Integer.parseInt(arguments[i + 2]),
                    Long.parseLong(arguments[i + 3]),
                    true);
        }
    }

    private static void solve(int villages, int seats, int seconds, long seed, boolean told) {
        PlanProblem problem = GivenProblem.drawn(villages, seats, seconds, seed);
        Solver<PlanBoard> solver = PlanSolver.solver(problem);
        AtomicLong whole = new AtomicLong(-1);
        AtomicLong last = new AtomicLong();
        long began = System.nanoTime();
        solver.addEventListener(event -> {
            long millis = (System.nanoTime() - began) / 1_000_000;
            last.set(millis);
            boolean full = event.getNewBestSolution().slots().stream().allMatch(slot -> slot.candidate() != null);
            if (full && event.getNewBestSolution().score().isFeasible()) {
                whole.compareAndSet(-1, millis);
            }
        });
        PlanSolver.Solved solved = PlanSolver.solve(problem, solver);
        if (told) {
            System.out.printf(
                    "| %,d | %,d | %,d | %d s | %s | %s | %d | %,d | %,d | %,d |%n",
                    villages,
                    seats,
                    problem.persons().size(),
                    seconds,
                    whole.get() < 0 ? "–" : String.format("%.1f s", whole.get() / 1000.0),
                    solved.explanation().score().replaceAll("hard|medium|soft", ""),
                    solved.explanation().unfilled(),
                    solved.moves(),
                    last.get(),
                    solved.millis());
        }
    }
}

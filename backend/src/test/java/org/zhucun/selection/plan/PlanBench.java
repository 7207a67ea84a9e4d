package org.zhucun.selection.plan;

/** 排布测量: how good a plan is after how long, for docs/planner.md. Run by hand: villages seats seconds seed. */
final class PlanBench {
    private PlanBench() {}

    public static void main(String[] arguments) {
        int villages = Integer.parseInt(arguments[0]);
        int seats = Integer.parseInt(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        PlanProblem problem = GivenProblem.drawn(villages, seats, seconds, Long.parseLong(arguments[3]));
        PlanSolver.Solved solved = PlanSolver.solve(problem, PlanSolver.solver(problem));
        System.out.printf(
                "villages %d seats %d persons %d limit %d s: %s, unfilled %d, %d ms, %d moves%n",
                villages,
                seats,
                problem.persons().size(),
                seconds,
                solved.explanation().score(),
                solved.explanation().unfilled(),
                solved.millis(),
                solved.moves());
    }
}

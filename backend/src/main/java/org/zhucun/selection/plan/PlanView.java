package org.zhucun.selection.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 方案视图
 *
 * @param state SOLVING while a worker thinks
 * @param progress percent of the time it may think
 * @param score hard, medium and soft points; while solving the best so far
 * @param rules the score rule by rule, to lay plans side by side
 * @param moves how many moves it looked at
 */
record PlanView(
        UUID id,
        UUID batchId,
        String name,
        Emphasis emphasis,
        long seed,
        int seconds,
        PlanState state,
        boolean edited,
        int progress,
        String score,
        Integer unfilled,
        List<PlanExplanation.RuleLine> rules,
        String failure,
        Long moves,
        Long solveMillis,
        String requestedBy,
        Instant requestedAt,
        Instant finishedAt,
        long version,
        List<String> may)
        implements Versioned {}

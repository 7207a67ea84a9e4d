package org.zhucun.selection.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.selection.BatchRef;

/** 选派方案: one proposal for a batch. */
@Entity
class SelectionPlan {
    @Id
    UUID id;

    UUID batchId;
    String name;

    @Enumerated(EnumType.STRING)
    Emphasis emphasis;

    long seed;
    int timeLimit;

    @Enumerated(EnumType.STRING)
    PlanState state;

    boolean edited;
    String score;
    String explanation;
    String failure;
    Long moves;
    Long solveMillis;
    String requestedBy;
    Instant requestedAt;
    Instant finishedAt;
    String regionPath;

    @Version
    long version;

    SelectionPlan() {}

    SelectionPlan(BatchRef batch, RequestPlan command, String by, Instant now) {
        id = Ids.next();
        batchId = batch.id();
        regionPath = batch.regionPath();
        name = command.name();
        emphasis = command.emphasis();
        seed = command.seed();
        timeLimit = command.seconds();
        state = PlanState.QUEUED;
        requestedBy = by;
        requestedAt = now;
    }

    void solved(String explained, PlanSolver.Solved result, Instant now) {
        state = PlanState.READY;
        explanation = explained;
        score = result.explanation().score();
        moves = result.moves();
        solveMillis = result.millis();
        finishedAt = now;
    }

    void failed(String why, Instant now) {
        state = PlanState.FAILED;
        failure = why;
        finishedAt = now;
    }

    void cancel(Instant now) {
        state = PlanState.CANCELLED;
        finishedAt = now;
    }

    void rescored(String explained, String newScore) {
        requireReady();
        explanation = explained;
        score = newScore;
        edited = true;
    }

    void accept() {
        requireReady();
        state = PlanState.ACCEPTED;
    }

    void requireReady() {
        if (state != PlanState.READY) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "selection.plan.not.ready");
        }
    }
}

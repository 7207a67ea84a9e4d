package org.zhucun.assessment.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Tree;

/** 新情况之门: what has come to light about grades since they were given. Call it inside a transaction. */
@ApplicationScoped
public class Doubts {
    private final ReviewRepository reviews;
    private final Caller caller;
    private final Clock clock;

    Doubts(ReviewRepository reviews, Caller caller, Clock clock) {
        this.reviews = reviews;
        this.caller = caller;
        this.clock = clock;
    }

    /** By sheet, of those that have some; who was assessed is told what comes of it, not before. */
    public Map<UUID, List<GradeDoubt>> of(Collection<UUID> sheets) {
        return sheets.isEmpty() || caller.require().tree() != Tree.REGION
                ? Map.of()
                : reviews.doubts(sheets, LocalDate.now(clock));
    }

    /** Whose grades of a round nobody has looked at again, by name. */
    public List<String> unsettled(UUID round) {
        return reviews.doubted(round, LocalDate.now(clock));
    }

    /** What was let stand on a sheet, the newest first. */
    public List<GradeReview> settled(UUID sheet) {
        return reviews.of(sheet);
    }
}

package org.zhucun.team.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;

/** 生效日: one posting that begins or has ended, each in its own transaction. */
@ApplicationScoped
@Transactional
class PostingDay {
    private final PostingRepository postings;
    private final PostingTurns turns;
    private final Trail trail;

    PostingDay(PostingRepository postings, PostingTurns turns, Trail trail) {
        this.postings = postings;
        this.turns = turns;
        this.trail = trail;
    }

    /** All of them, for a province rotates on one day; those that ended first: a cadre leaves the old village before he joins the new one. */
    List<UUID> due(LocalDate today) {
        return postings.toTurn(today);
    }

    @Audited(Action.POSTING_CHANGED)
    boolean turn(UUID id, LocalDate today) {
        Posting posting = postings.find(id).orElseThrow();
        trail.about(new Subject(id.toString(), posting.cadreName, posting.regionPath, posting.unitPath));
        turns.follow(posting, today);
        return posting.inEffect;
    }
}

package org.zhucun.team.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.zhucun.team.EndReason;

/** 离任之门: a stay that was ended by a decision taken elsewhere (召回) ends here, under the same rules and on the same trail as any other. */
@ApplicationScoped
public class Departures {
    private final PostingService postings;

    Departures(PostingService postings) {
        this.postings = postings;
    }

    /**
     * Ends a stay by recall; part of the caller's transaction.
     *
     * @param lastDay last day of the stay
     * @param note in a few words, why
     */
    public void recall(UUID postingId, LocalDate lastDay, EndFacts facts, String note) {
        postings.carryOut(postingId, new EndPosting(lastDay, EndReason.RECALL, note, facts, Map.of()));
    }
}

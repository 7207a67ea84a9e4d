package org.zhucun.selection.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhucun.selection.BatchRef;
import org.zhucun.selection.Seat;
import org.zhucun.selection.criterion.CandidateFacts;
import org.zhucun.selection.criterion.Candidates;
import org.zhucun.selection.criterion.Criteria;
import org.zhucun.selection.criterion.CriterionResult;

/** 已审人选之门: whom both departments agreed to and who waits for a village, judged for either seat. */
@ApplicationScoped
public class Nominations {
    private final NominationRepository nominations;
    private final Candidates candidates;
    private final Criteria criteria;

    Nominations(NominationRepository nominations, Candidates candidates, Criteria criteria) {
        this.nominations = nominations;
        this.candidates = candidates;
        this.criteria = criteria;
    }

    /**
     * 已审人选
     *
     * @param needId the village he is meant for, or null
     * @param justified rules for which a reason was given
     */
    public record Reviewed(
            UUID nominationId,
            Seat seat,
            UUID needId,
            String homeRegionCode,
            boolean backbone,
            Set<String> justified,
            CandidateFacts facts,
            List<CriterionResult> asLead,
            List<CriterionResult> asMember) {}

    public List<Reviewed> reviewed(BatchRef batch) {
        List<NominationRow> rows = nominations.ofBatch(batch.id(), List.of(NominationState.REVIEWED));
        Map<UUID, CandidateFacts> facts =
                candidates.of(rows.stream().map(NominationRow::cadreId).toList(), batch.startOn());
        Criteria.Session session = criteria.session();
        return rows.stream()
                .filter(row -> facts.containsKey(row.cadreId()))
                .map(row -> {
                    CandidateFacts who = facts.get(row.cadreId());
                    return new Reviewed(
                            row.id(),
                            row.seat(),
                            row.needId(),
                            row.homeRegionCode(),
                            row.backbone(),
                            Set.copyOf(row.justified()),
                            who,
                            session.judge(who, Judging.post(batch, null, Seat.LEAD, row.backbone())),
                            session.judge(who, Judging.post(batch, null, Seat.MEMBER, row.backbone())));
                })
                .toList();
    }

    /** Names for showing a plan, also of those decided meanwhile. */
    public Map<UUID, Named> named(UUID batchId) {
        return nominations.ofBatch(batchId, Set.of(NominationState.values())).stream()
                .collect(java.util.stream.Collectors.toMap(
                        NominationRow::id, row -> new Named(row.cadreName(), row.unitName(), row.seat())));
    }

    /** 人选姓名 */
    public record Named(String name, String unitName, Seat seat) {}
}

package org.zhucun.selection.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.selection.BatchRef;
import org.zhucun.selection.Batches;
import org.zhucun.selection.NeedRef;
import org.zhucun.selection.Seat;
import org.zhucun.selection.criterion.CandidateFacts;
import org.zhucun.selection.criterion.Candidates;
import org.zhucun.selection.criterion.Criteria;
import org.zhucun.selection.criterion.CriterionResult;

/** 优先顺序: lays the candidates for one village side by side: fewest hindrances first, then most preferences (PREFER). */
@ApplicationScoped
@Transactional
class OrderService {
    private static final int MOST = 200;

    private final NominationRepository nominations;
    private final Batches batches;
    private final Candidates candidates;
    private final Criteria criteria;
    private final Judging judging;

    OrderService(
            NominationRepository nominations,
            Batches batches,
            Candidates candidates,
            Criteria criteria,
            Judging judging) {
        this.nominations = nominations;
        this.batches = batches;
        this.candidates = candidates;
        this.criteria = criteria;
        this.judging = judging;
    }

    /** What would be said about somebody before he is nominated. */
    List<CriterionResult> criteria(UUID batchId, UUID cadreId, UUID needId, Seat seat) {
        BatchRef batch = batches.readable(batchId);
        CandidateFacts who = candidates.of(Set.of(cadreId), batch.startOn()).get(cadreId);
        if (who == null) {
            throw DomainException.of(ProblemType.NOT_FOUND);
        }
        NeedRef need = needId == null ? null : batches.need(batchId, needId, "need");
        return criteria.session().judge(who, Judging.post(batch, need, seat, false));
    }

    /** Everybody not decided yet, judged as if for this village; those with the same merits stand as they came. */
    List<NominationView> order(UUID batchId, UUID needId, Seat seat) {
        BatchRef batch = batches.readable(batchId);
        NeedRef need = batches.need(batchId, needId, "need");
        List<NominationRow> rows =
                nominations.ofBatch(batchId, List.of(NominationState.PENDING, NominationState.REVIEWED)).stream()
                        .filter(row -> row.needId() == null || row.needId().equals(needId))
                        .toList();
        Map<UUID, CandidateFacts> facts =
                candidates.of(rows.stream().map(NominationRow::cadreId).toList(), batch.startOn());
        Criteria.Session session = criteria.session();
        Map<UUID, List<CriterionResult>> judged = rows.stream()
                .filter(row -> facts.containsKey(row.cadreId()))
                .collect(java.util.stream.Collectors.toMap(
                        NominationRow::id,
                        row -> session.judge(
                                facts.get(row.cadreId()), Judging.post(batch, need, seat, row.backbone()))));
        List<NominationRow> ordered = rows.stream()
                .filter(row -> judged.containsKey(row.id()))
                .sorted(Comparator.comparingLong((NominationRow row) -> judged.get(row.id()).stream()
                                .filter(CriterionResult::hinders)
                                .count())
                        .thenComparingLong(row -> -judged.get(row.id()).stream()
                                .filter(CriterionResult::commends)
                                .count())
                        .thenComparing(row -> row.id().toString()))
                .limit(MOST)
                .toList();
        return judging.views(ordered, judged);
    }
}

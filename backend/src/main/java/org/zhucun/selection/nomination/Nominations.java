package org.zhucun.selection.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhucun.selection.BatchRef;
import org.zhucun.selection.NeedRef;
import org.zhucun.selection.Seat;
import org.zhucun.selection.criterion.CandidateFacts;
import org.zhucun.selection.criterion.Candidates;
import org.zhucun.selection.criterion.Criteria;
import org.zhucun.selection.criterion.CriterionResult;
import org.zhucun.selection.criterion.Post;

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

    /** 拟派: somebody for a seat of a village. */
    public record Proposal(UUID nominationId, NeedRef need, Seat seat) {}

    /** 阻碍: one criterion that stands in the way of a proposal. */
    public record Hindrance(Proposal proposal, Named named, CriterionResult result) {}

    /** What stands in the way of each who waits for a village, by the rules of that village and seat; what was explained does not. */
    public List<Hindrance> hindrances(BatchRef batch, Collection<Proposal> proposals) {
        Map<UUID, NominationRow> rows = nominations.ofBatch(batch.id(), List.of(NominationState.REVIEWED)).stream()
                .collect(Collectors.toMap(NominationRow::id, Function.identity()));
        Map<UUID, CandidateFacts> facts =
                candidates.of(rows.values().stream().map(NominationRow::cadreId).toList(), batch.startOn());
        Criteria.Session session = criteria.session();
        List<Hindrance> found = new ArrayList<>();
        for (Proposal proposal : proposals) {
            NominationRow row = rows.get(proposal.nominationId());
            if (row != null && facts.containsKey(row.cadreId())) {
                Post post = Judging.post(batch, proposal.need(), proposal.seat(), row.backbone());
                session.judge(facts.get(row.cadreId()), post).stream()
                        .filter(result -> result.hinders() && !row.justified().contains(result.ruleId()))
                        .map(result -> new Hindrance(proposal, named(row), result))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** Names for showing a plan, also of those decided meanwhile. */
    public Map<UUID, Named> named(UUID batchId) {
        return nominations.ofBatch(batchId, Set.of(NominationState.values())).stream()
                .collect(Collectors.toMap(NominationRow::id, Nominations::named));
    }

    /** Who waits for a decision, by name: whom people may put into a plan. */
    public Map<UUID, Named> waiting(UUID batchId) {
        return nominations.ofBatch(batchId, Set.of(NominationState.REVIEWED)).stream()
                .collect(Collectors.toMap(
                        NominationRow::id, Nominations::named, (one, other) -> one, LinkedHashMap::new));
    }

    private static Named named(NominationRow row) {
        return new Named(row.cadreName(), row.unitName(), row.seat());
    }

    /** 人选姓名 */
    public record Named(String name, String unitName, Seat seat) {}
}

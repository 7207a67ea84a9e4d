package org.zhucun.selection.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.scope.Caller;
import org.zhucun.selection.BatchRef;
import org.zhucun.selection.NeedRef;
import org.zhucun.selection.Seat;
import org.zhucun.selection.criterion.CandidateFacts;
import org.zhucun.selection.criterion.Candidates;
import org.zhucun.selection.criterion.Criteria;
import org.zhucun.selection.criterion.CriterionResult;
import org.zhucun.selection.criterion.Post;

/** 逐人审核: nominations with their criteria judged, for a page at a time. */
@ApplicationScoped
class Judging {
    private final NominationRepository nominations;
    private final Candidates candidates;
    private final Criteria criteria;
    private final Caller caller;

    Judging(NominationRepository nominations, Candidates candidates, Criteria criteria, Caller caller) {
        this.nominations = nominations;
        this.candidates = candidates;
        this.criteria = criteria;
        this.caller = caller;
    }

    /** Each judged for the village he is meant for. */
    List<NominationView> views(List<NominationRow> rows) {
        Map<UUID, CandidateFacts> facts = facts(rows);
        Criteria.Session session = criteria.session();
        return views(
                rows,
                rows.stream()
                        .filter(row -> facts.containsKey(row.cadreId()))
                        .collect(Collectors.toMap(
                                NominationRow::id, row -> session.judge(facts.get(row.cadreId()), post(row)))));
    }

    /** In the given order, with the judgements given. */
    List<NominationView> views(List<NominationRow> rows, Map<UUID, List<CriterionResult>> judged) {
        Map<UUID, List<NominationView.ReviewView>> reviews =
                nominations.reviews(rows.stream().map(NominationRow::id).toList());
        NominationRights rights = new NominationRights(caller.require());
        return rows.stream()
                .map(row -> {
                    List<NominationView.ReviewView> of = reviews.getOrDefault(row.id(), List.of());
                    return NominationView.of(row, of, judged.getOrDefault(row.id(), List.of()), rights.of(row, of));
                })
                .toList();
    }

    /** Facts as of the day on which each would begin; the batches of a page may differ. */
    private Map<UUID, CandidateFacts> facts(Collection<NominationRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        NominationRow::startOn, Collectors.mapping(NominationRow::cadreId, Collectors.toSet())))
                .entrySet()
                .stream()
                .flatMap(day -> candidates.of(day.getValue(), day.getKey()).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private static Post post(NominationRow row) {
        NominationRow.Aim aim = row.aim();
        boolean lead = (row.decidedSeat() == null ? row.seat() : row.decidedSeat()) == Seat.LEAD;
        return new Post(
                aim == null ? row.batchPath() : aim.path(),
                row.startOn(),
                row.sendLevel(),
                lead && (aim == null || aim.captain()),
                lead && (aim == null || aim.firstSecretary()),
                aim == null ? List.of() : aim.industries(),
                row.backbone());
    }

    /** What somebody would be in a village of a batch; without a village the lead seat is both captain and First Secretary. */
    static Post post(BatchRef batch, NeedRef need, Seat seat, boolean backbone) {
        boolean lead = seat == Seat.LEAD;
        return new Post(
                need == null ? batch.regionPath() : need.regionPath(),
                batch.startOn(),
                batch.sendLevel(),
                lead && (need == null || need.captain()),
                lead && (need == null || need.firstSecretary()),
                need == null ? List.of() : need.industries(),
                backbone);
    }
}

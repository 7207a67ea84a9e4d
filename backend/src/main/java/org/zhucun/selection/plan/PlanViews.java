package org.zhucun.selection.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhucun.scope.Office;
import org.zhucun.selection.Batches;
import org.zhucun.selection.NeedRef;
import org.zhucun.selection.Seat;
import org.zhucun.selection.nomination.Nominations;

/** 方案展示: plans as people read them. */
@ApplicationScoped
class PlanViews {
    private final PlanRepository plans;
    private final Batches batches;
    private final Nominations nominations;
    private final ObjectMapper json;

    PlanViews(PlanRepository plans, Batches batches, Nominations nominations, ObjectMapper json) {
        this.plans = plans;
        this.batches = batches;
        this.nominations = nominations;
        this.json = json;
    }

    PlanView of(PlanRepository.Row row, Office office) {
        PlanExplanation explained = explanation(row);
        return new PlanView(
                row.id(),
                row.batchId(),
                row.name(),
                row.emphasis(),
                row.seed(),
                row.seconds(),
                row.state(),
                row.edited(),
                row.progress(),
                row.score(),
                explained == null ? null : explained.unfilled(),
                explained == null ? List.of() : explained.rules(),
                row.failure(),
                row.moves(),
                row.solveMillis(),
                row.requestedBy(),
                instant(row.requestedAt()),
                instant(row.finishedAt()),
                row.version(),
                may(row.state(), office));
    }

    PlanDetail detail(PlanRepository.Row row, Office office) {
        Map<UUID, NeedRef> needs =
                batches.needs(row.batchId()).stream().collect(Collectors.toMap(NeedRef::id, Function.identity()));
        Map<UUID, Nominations.Named> names = nominations.named(row.batchId());
        PlanExplanation explained = explanation(row);
        Map<String, PlanExplanation.SeatLine> lines = explained == null
                ? Map.of()
                : explained.seats().stream()
                        .collect(Collectors.toMap(PlanExplanation.SeatLine::placeId, Function.identity()));
        List<PlanDetail.SeatView> seats = plans.assignments(row.id()).stream()
                .map(assignment -> seat(assignment, needs.get(assignment.needId()), names, lines))
                .sorted(java.util.Comparator.comparing(PlanDetail.SeatView::villageCode)
                        .thenComparing(PlanDetail.SeatView::seat)
                        .thenComparing(PlanDetail.SeatView::number))
                .toList();
        List<PlanDetail.WaitingPerson> people = nominations.waiting(row.batchId()).entrySet().stream()
                .map(one -> new PlanDetail.WaitingPerson(
                        one.getKey(),
                        one.getValue().name(),
                        one.getValue().unitName(),
                        one.getValue().seat()))
                .toList();
        return new PlanDetail(of(row, office), seats, people);
    }

    private static PlanDetail.SeatView seat(
            Assignment assignment,
            NeedRef need,
            Map<UUID, Nominations.Named> names,
            Map<String, PlanExplanation.SeatLine> lines) {
        Nominations.Named named = names.get(assignment.nominationId());
        PlanExplanation.SeatLine line = lines.get(assignment.placeId());
        return new PlanDetail.SeatView(
                need.id(),
                need.villageCode(),
                need.villageName(),
                assignment.seat(),
                assignment.number(),
                assignment.nominationId(),
                named == null ? null : named.name(),
                named == null ? null : named.unitName(),
                assignment.pinned(),
                line == null ? List.of() : line.reasons());
    }

    /** The seats of a problem with who is in them. */
    static List<Assignment> assignments(PlanProblem problem) {
        return problem.places().stream()
                .map(place -> assignment(place, place.person()))
                .toList();
    }

    static Assignment assignment(PlanProblem.Place place, String person) {
        String[] parts = place.id().split(":");
        return new Assignment(
                UUID.fromString(parts[0]),
                Seat.valueOf(parts[1]),
                Integer.parseInt(parts[2]),
                person == null ? null : UUID.fromString(person),
                place.pinned());
    }

    private static List<String> may(PlanState state, Office office) {
        List<String> may = new ArrayList<>();
        if (office.may("selection:edit")) {
            if (state == PlanState.READY) {
                may.add("edit");
            }
            if (state == PlanState.QUEUED || state == PlanState.SOLVING) {
                may.add("stop");
            }
        }
        if (state == PlanState.READY && office.may("selection:decide")) {
            may.add("accept");
        }
        return may;
    }

    private PlanExplanation explanation(PlanRepository.Row row) {
        if (row.explanation() == null) {
            return null;
        }
        try {
            return json.readValue(row.explanation(), PlanExplanation.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}

package org.zhucun.team.posting;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.RuleReference;
import org.zhucun.team.EndReason;

/**
 * 离任依据 (D5): what the reason of an end rests on. Recall, illness, retirement, transfer, resignation and death each ask for their own.
 *
 * @param ground RECALL: which condition
 * @param document number of the decision (RECALL), certificate (ILLNESS, never the diagnosis), order (TRANSFER) or letter (RESIGNATION)
 * @param factOn day of RETIREMENT or DEATH
 * @param destination TRANSFER: where to
 * @param successorDueOn RECALL: by when the unit sends a successor
 */
public record EndFacts(
        RecallGround ground,
        @Size(max = 200) String document,
        LocalDate factOn,
        @Size(max = 200) String destination,
        LocalDate successorDueOn) {
    private static final EndFacts NONE = new EndFacts(null, null, null, null, null);
    private static final String CLAUSE_D5 = "001:16";

    /** Refuses an end whose reason lacks a fact, naming each. */
    static void require(EndReason reason, EndFacts given, LocalDate on) {
        EndFacts facts = given == null ? NONE : given;
        List<String> missing = facts.missing(reason);
        if (!missing.isEmpty()) {
            RuleReference rule = new RuleReference(
                    "D5",
                    Clause.of("team.rule.D5.required.facts", reason),
                    Clause.of("team.rule.D5.found.facts", missing),
                    CLAUSE_D5);
            DomainException refusal = DomainException.rule(rule, "team.end.facts");
            missing.forEach(field -> refusal.at("/facts/" + field, "team.end.fact"));
            throw refusal;
        }
        if (reason == EndReason.DEATH && !facts.factOn.equals(on)) {
            throw DomainException.invalid("/on", "team.end.death.day");
        }
        if (reason == EndReason.RETIREMENT && facts.factOn.isBefore(on)) {
            throw DomainException.invalid("/on", "team.end.retirement.day");
        }
        if (facts.successorDueOn != null && facts.successorDueOn.isBefore(on)) {
            throw DomainException.invalid("/facts/successorDueOn", "team.end.successor.day");
        }
    }

    private List<String> missing(EndReason reason) {
        List<String> missing = new ArrayList<>();
        switch (reason) {
            case RECALL -> {
                need(missing, "ground", ground);
                need(missing, "document", document);
                need(missing, "successorDueOn", successorDueOn);
            }
            case ILLNESS, RESIGNATION -> need(missing, "document", document);
            case TRANSFER -> {
                need(missing, "document", document);
                need(missing, "destination", destination);
            }
            case RETIREMENT, DEATH -> need(missing, "factOn", factOn);
            default -> {}
        }
        return missing;
    }

    private static void need(List<String> missing, String field, Object value) {
        if (value == null || value.toString().isBlank()) {
            missing.add(field);
        }
    }
}

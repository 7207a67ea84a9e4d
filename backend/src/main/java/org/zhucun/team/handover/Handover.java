package org.zhucun.team.handover;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RuleReference;
import org.zhucun.team.PostingRef;

/** 压茬交接: one stay handed over to the next; closed only when three lists are filled, all is decided and both have signed. */
@Entity
@Table(name = "handover")
class Handover {
    private static final String CLAUSE_Q7 = "西宁 2023 “三清单一证书”";

    @Id
    UUID id;

    UUID outgoingPostingId;
    UUID incomingPostingId;
    UUID cadreId;
    String cadreName;
    UUID successorId;
    String successorName;
    UUID teamId;
    String villageCode;
    String villageName;
    LocalDate startedOn;

    @Enumerated(EnumType.STRING)
    HandoverState state = HandoverState.OPEN;

    LocalDate leaverSignedOn;
    UUID leaverSignedBy;
    String leaverSignNote;
    LocalDate successorSignedOn;
    UUID successorSignedBy;
    String successorSignNote;
    String regionPath;
    String unitPath;

    @Version
    long version;

    protected Handover() {}

    Handover(PostingRef outgoing, PostingRef incoming, LocalDate on) {
        if (!outgoing.villageCode().equals(incoming.villageCode())) {
            throw DomainException.invalid("/incomingPostingId", "team.posting.predecessor.elsewhere");
        }
        if (outgoing.cadreId().equals(incoming.cadreId())) {
            throw DomainException.invalid("/incomingPostingId", "team.handover.self");
        }
        if (on.isBefore(outgoing.startedOn())) {
            throw DomainException.invalid("/startedOn", "team.posting.before.start");
        }
        id = Ids.next();
        startedOn = on;
        outgoingPostingId = outgoing.id();
        incomingPostingId = incoming.id();
        cadreId = outgoing.cadreId();
        cadreName = outgoing.cadreName();
        successorId = incoming.cadreId();
        successorName = incoming.cadreName();
        teamId = incoming.teamId();
        villageCode = outgoing.villageCode();
        villageName = outgoing.villageName();
        regionPath = outgoing.regionPath();
        unitPath = outgoing.unitPath();
    }

    /** The lists are the leaver's until he signs. */
    void requireOpen() {
        if (state != HandoverState.OPEN) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "team.handover.signed");
        }
    }

    void requireNotClosed() {
        if (state == HandoverState.CLOSED) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "team.handover.closed");
        }
    }

    void sign(SignHandover command, UUID by, List<HandoverItem> items) {
        if (command.on().isBefore(startedOn)) {
            throw DomainException.invalid("/on", "team.handover.before.start");
        }
        if (command.side() == Side.OUTGOING) {
            requireOpen();
            requireThreeLists(items);
            leaverSignedOn = command.on();
            leaverSignedBy = by;
            leaverSignNote = command.note();
            state = HandoverState.LEAVER_SIGNED;
        } else {
            if (state != HandoverState.LEAVER_SIGNED) {
                throw new DomainException(ProblemType.STATE_CONFLICT, "team.handover.leaver.first");
            }
            requireDecided(items);
            successorSignedOn = command.on();
            successorSignedBy = by;
            successorSignNote = command.note();
            state = HandoverState.CLOSED;
        }
    }

    /** Q7: 基本情况、工作、物资, each with a line, if only that there is nothing. */
    private static void requireThreeLists(List<HandoverItem> items) {
        Set<HandoverList> filled = items.stream().map(item -> item.list).collect(Collectors.toSet());
        Set<HandoverList> missing = EnumSet.allOf(HandoverList.class);
        missing.removeAll(filled);
        if (!missing.isEmpty()) {
            RuleReference rule = new RuleReference(
                    "Q7",
                    Clause.of("team.rule.Q7.required", 3),
                    Clause.of("team.rule.Q7.found", filled.size()),
                    CLAUSE_Q7);
            DomainException refused = DomainException.rule(rule, "team.handover.lists");
            missing.forEach(list -> refused.at("/items", list.absence()));
            throw refused;
        }
    }

    private static void requireDecided(List<HandoverItem> items) {
        long open =
                items.stream().filter(item -> item.state == ItemState.PROPOSED).count();
        if (open > 0) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "team.handover.undecided", open);
        }
    }
}

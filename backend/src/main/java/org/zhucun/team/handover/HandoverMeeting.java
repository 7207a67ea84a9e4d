package org.zhucun.team.handover;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.RuleReference;

/** 见面会记录: old and new members met the village. */
@Entity
@Table(name = "handover_meeting")
class HandoverMeeting {
    @Id
    UUID handoverId;

    UUID cadreId;
    UUID successorId;
    LocalDate heldOn;
    String place;
    int outgoingMembers;
    int incomingMembers;
    int villageCadres;
    int villagerRepresentatives;
    String note;
    String regionPath;
    String unitPath;

    @Version
    long version;

    protected HandoverMeeting() {}

    HandoverMeeting(Handover handover) {
        handoverId = handover.id;
        cadreId = handover.cadreId;
        successorId = handover.successorId;
        regionPath = handover.regionPath;
        unitPath = handover.unitPath;
    }

    /** Q4: 新老队员、村干部、村民代表, none of the four missing. */
    void hold(HoldMeeting command) {
        List<String> missing = new ArrayList<>();
        need(missing, "outgoingMembers", command.outgoingMembers());
        need(missing, "incomingMembers", command.incomingMembers());
        need(missing, "villageCadres", command.villageCadres());
        need(missing, "villagerRepresentatives", command.villagerRepresentatives());
        if (!missing.isEmpty()) {
            RuleReference rule = new RuleReference(
                    "Q4",
                    Clause.of("team.rule.Q4.required", 4),
                    Clause.of("team.rule.Q4.found", 4 - missing.size()),
                    "004:36,40");
            DomainException refusal = DomainException.rule(rule, "team.handover.meeting");
            missing.forEach(kind -> refusal.at("/" + kind, "team.handover.meeting.missing"));
            throw refusal;
        }
        heldOn = command.on();
        place = command.place();
        outgoingMembers = command.outgoingMembers();
        incomingMembers = command.incomingMembers();
        villageCadres = command.villageCadres();
        villagerRepresentatives = command.villagerRepresentatives();
        note = command.note();
    }

    private static void need(List<String> missing, String kind, int persons) {
        if (persons <= 0) {
            missing.add(kind);
        }
    }
}

package org.zhucun.team.handover;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;

/** 交接事项: one line; what the successor refuses stays with the leaver until it is settled. */
@Entity
@Table(name = "handover_item")
class HandoverItem {
    @Id
    UUID id;

    UUID handoverId;
    UUID cadreId;
    UUID successorId;

    @Enumerated(EnumType.STRING)
    HandoverList list;

    @Enumerated(EnumType.STRING)
    ItemKind kind;

    String title;
    String detail;
    BigDecimal amount;
    LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    ItemState state = ItemState.PROPOSED;

    String refusedReason;
    LocalDate decidedOn;
    LocalDate settledOn;
    String settledNote;
    String regionPath;
    String unitPath;

    @Version
    long version;

    protected HandoverItem() {}

    HandoverItem(Handover handover, AddItem command) {
        if (!command.kind().belongsTo(command.list())) {
            throw DomainException.invalid("/kind", "team.handover.kind");
        }
        if (command.kind().isMoney() && command.amount() == null) {
            throw DomainException.invalid("/amount", "team.handover.amount");
        }
        id = Ids.next();
        handoverId = handover.id;
        cadreId = handover.cadreId;
        successorId = handover.successorId;
        list = command.list();
        kind = command.kind();
        title = command.title().strip();
        detail = command.detail();
        amount = command.amount();
        dueOn = command.dueOn();
        regionPath = handover.regionPath;
        unitPath = handover.unitPath;
    }

    /** May be thought over until the successor has signed. */
    void decide(DecideItem command, LocalDate on) {
        if (state == ItemState.SETTLED) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        if (!command.accept() && (command.reason() == null || command.reason().isBlank())) {
            throw DomainException.invalid("/reason", "team.handover.reason");
        }
        state = command.accept() ? ItemState.ACCEPTED : ItemState.REFUSED;
        refusedReason = command.accept() ? null : command.reason();
        decidedOn = on;
    }

    void settle(SettleItem command) {
        if (state != ItemState.REFUSED) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        if (command.on().isBefore(decidedOn)) {
            throw DomainException.invalid("/on", "team.handover.settled.day");
        }
        state = ItemState.SETTLED;
        settledOn = command.on();
        settledNote = command.note();
    }
}

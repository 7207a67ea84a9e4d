package org.zhucun.attendance.conflict;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;
import org.zhucun.team.FoundAbsent;
import org.zhucun.team.PostingRef;

/** 考勤与督查不符: owns the rules by which it is settled. */
@Entity
@Table(name = "attendance_conflict")
class Conflict {
    @Id
    UUID id;

    UUID postingId;
    UUID cadreId;
    String cadreName;
    String villageName;
    LocalDate day;
    String said;
    UUID findingId;
    String findingNumber;
    String facts;
    UUID foundBy;
    String foundByName;
    Instant openedAt;

    @Enumerated(EnumType.STRING)
    ConflictState state;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    String reason;
    UUID entryId;
    UUID settledBy;
    String settledName;
    String settledOffice;
    Instant settledAt;
    String regionPath;
    String unitPath;

    @Version
    long version;

    protected Conflict() {}

    /** @param said what the register says of the day, as letters */
    Conflict(PostingRef posting, FoundAbsent found, String said, Instant at) {
        id = Ids.next();
        postingId = posting.id();
        cadreId = posting.cadreId();
        cadreName = posting.cadreName();
        villageName = posting.villageName();
        day = found.on();
        this.said = said;
        findingId = found.findingId();
        findingNumber = found.number();
        facts = found.facts();
        foundBy = found.foundBy();
        foundByName = found.foundByName();
        openedAt = at;
        state = ConflictState.OPEN;
        regionPath = posting.regionPath();
        unitPath = posting.unitPath();
    }

    /**
     * 处理: by neither the finder nor who confirmed the register.
     *
     * @param confirmer account that confirmed the day, null while nobody had
     */
    void settle(SettleConflict command, Office by, UUID confirmer, Instant at) {
        if (state != ConflictState.OPEN) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        if (by.accountId().equals(foundBy) || by.accountId().equals(confirmer)) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "attendance.conflict.self");
        }
        settled(command.outcome(), command.reason().strip(), by, at);
    }

    /** 问题撤回: what the inspector saw was withdrawn, and the register stands by the decision that withdrew it. */
    void withdraw(String why, Office by, Instant at) {
        settled(Outcome.REGISTER_STANDS, why, by, at);
    }

    private void settled(Outcome how, String why, Office by, Instant at) {
        state = ConflictState.SETTLED;
        outcome = how;
        reason = why;
        settledBy = by.accountId();
        settledName = by.accountName();
        settledOffice = by.nodeName();
        settledAt = at;
    }
}

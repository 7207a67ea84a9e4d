package org.zhucun.assessment.obligation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhucun.assessment.grade.Standing;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;
import org.zhucun.team.SendLevel;

/** 后果: one thing that somebody owes because of a grade or a decision; closed by the act it asks for, or overridden by a higher office. */
@Entity
@Table(name = "obligation")
class Obligation {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    ObligationKind kind;

    String source;
    UUID gradeId;
    UUID recallId;
    int year;

    @Enumerated(EnumType.STRING)
    Standing standing;

    UUID cadreId;
    String cadreName;
    String unitName;

    @Enumerated(EnumType.STRING)
    SendLevel sentBy;

    @Enumerated(EnumType.STRING)
    DebtorKind debtorKind;

    String debtorPath;
    String debtorName;
    LocalDate openedOn;
    LocalDate dueOn;
    String calendar;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] outcomes;

    UUID parameterId;
    String basis;

    @Enumerated(EnumType.STRING)
    ObligationState state = ObligationState.OPEN;

    @Enumerated(EnumType.STRING)
    ClosingAct closedAct;

    UUID closedById;
    LocalDate closedOn;
    String closedDocument;
    UUID closedBy;
    String closedByName;
    String overrideReason;
    LocalDate overrideAskedOn;
    UUID overrideAskedBy;
    String overrideAskedName;
    String overrideAskedPath;
    String overrideNote;
    LocalDate overriddenOn;
    UUID overriddenBy;
    String overriddenName;
    String overriddenPath;
    LocalDate withdrawnOn;
    String withdrawnReason;
    LocalDate correctedOn;
    String correctionReason;
    String regionPath;
    String unitPath;

    @Version
    long version;

    protected Obligation() {}

    void close(ObligationClosing by, Office office) {
        requireOpen();
        requireLevel(office);
        answer(by, office);
    }

    /** Closed by an act that the level which owes it has taken itself, whoever tells of it. */
    void answer(ObligationClosing by, Office office) {
        requireOpen();
        if (Arrays.stream(outcomes).noneMatch(by.act().name()::equals)) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "assessment.obligation.act");
        }
        if (by.on().isBefore(openedOn)) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "assessment.obligation.before", openedOn);
        }
        state = ObligationState.CLOSED;
        closedAct = by.act();
        closedById = by.byId();
        closedOn = by.on();
        closedDocument = by.document();
        closedBy = office.accountId();
        closedByName = office.accountName();
    }

    /** The act that closed it does not stand any more. */
    void reopen() {
        state = ObligationState.OPEN;
        closedAct = null;
        closedById = null;
        closedOn = null;
        closedDocument = null;
        closedBy = null;
        closedByName = null;
    }

    void withdraw(String reason, LocalDate today) {
        state = ObligationState.WITHDRAWN;
        withdrawnOn = today;
        withdrawnReason = reason;
    }

    /** Its grade was corrected although it has been carried out: that stays on record, and is said. */
    void name(String reason, LocalDate today) {
        correctedOn = today;
        correctionReason = reason;
    }

    void askOverride(String reason, Office office, LocalDate today) {
        requireOpen();
        requireLevel(office);
        if (overrideAskedBy != null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "assessment.obligation.override.asked");
        }
        overrideReason = reason;
        overrideAskedOn = today;
        overrideAskedBy = office.accountId();
        overrideAskedName = office.accountName();
        overrideAskedPath = office.path();
    }

    /** By another person of an office above the one that asked. */
    void decideOverride(DecideOverride decision, Office office, LocalDate today) {
        requireOpen();
        if (overrideAskedBy == null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "assessment.obligation.override.none");
        }
        if (overrideAskedBy.equals(office.accountId())) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "assessment.obligation.override.self");
        }
        if (!isAbove(office.path(), overrideAskedPath)) {
            throw new DomainException(ProblemType.FORBIDDEN, "assessment.obligation.override.higher");
        }
        overrideNote = decision.note() == null || decision.note().isBlank()
                ? null
                : decision.note().strip();
        if (!decision.approve() && overrideNote == null) {
            throw DomainException.invalid("/note", "assessment.obligation.override.refusal");
        }
        if (decision.approve()) {
            state = ObligationState.OVERRIDDEN;
            overriddenOn = today;
            overriddenBy = office.accountId();
            overriddenName = office.accountName();
            overriddenPath = office.path();
        } else {
            overrideReason = null;
            overrideAskedOn = null;
            overrideAskedBy = null;
            overrideAskedName = null;
            overrideAskedPath = null;
        }
    }

    static boolean isAbove(String path, String other) {
        return other.startsWith(path) && other.length() > path.length();
    }

    private void requireOpen() {
        if (state != ObligationState.OPEN) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "assessment.obligation.not-open");
        }
    }

    /** K6: what a higher level owes is not done by the county in its stead. */
    private void requireLevel(Office office) {
        if (debtorKind == DebtorKind.OFFICE && !office.covers(debtorPath)) {
            throw new DomainException(ProblemType.FORBIDDEN, "assessment.obligation.other-level", debtorName);
        }
    }
}

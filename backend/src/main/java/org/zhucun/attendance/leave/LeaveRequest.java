package org.zhucun.attendance.leave;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhucun.attendance.Half;
import org.zhucun.attendance.HalfDay;
import org.zhucun.attendance.leave.annual.AnnualStay;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RuleReference;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.team.PostingRef;

/** 请假单: owns the rules of asking for a leave, deciding it and returning from it (F1). */
@Entity
@Table(name = "leave_request")
class LeaveRequest {
    @Id
    UUID id;

    String prefecture;
    UUID postingId;
    UUID cadreId;
    String cadreName;
    String villageName;

    @Enumerated(EnumType.STRING)
    LeaveKind kind;

    LocalDate fromDay;

    @Enumerated(EnumType.STRING)
    Half fromHalf;

    LocalDate toDay;

    @Enumerated(EnumType.STRING)
    Half toHalf;

    BigDecimal days;
    BigDecimal workdays;
    BigDecimal mergedDays;
    String reason;

    @Enumerated(EnumType.STRING)
    LeaveState state;

    @Enumerated(EnumType.STRING)
    LeaveApprover approver;

    String approverBasis;
    boolean townshipFirst;
    UUID endorsedBy;
    String endorsedName;
    String endorsedOffice;
    Instant endorsedAt;
    String endorsementNote;
    UUID requestedBy;
    String requestedName;
    String requestedOffice;
    Instant requestedAt;
    UUID decidedBy;
    String decidedName;
    String decidedOffice;
    Instant decidedAt;
    String decisionNote;

    /** 已计天: of an approved annual leave the days taken off the balance; null where none were, or before that was kept. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    LocalDate[] countedDays;

    LocalDate returnedOn;
    String returnName;
    Instant returnAt;
    String regionPath;
    String unitPath;

    @Version
    long version;

    protected LeaveRequest() {}

    LeaveRequest(PostingRef posting, RequestLeave command, LeaveRoute route) {
        LeaveTerm term = command.term();
        id = Ids.next();
        prefecture = posting.prefecture();
        postingId = posting.id();
        cadreId = posting.cadreId();
        cadreName = posting.cadreName();
        villageName = posting.villageName();
        kind = command.kind();
        fromDay = term.from();
        fromHalf = term.fromHalf();
        toDay = term.to();
        toHalf = term.toHalf();
        reason = command.reason().strip();
        state = LeaveState.REQUESTED;
        days = route.days();
        workdays = route.workdays();
        mergedDays = route.mergedDays();
        approver = route.approver();
        approverBasis = route.basis();
        townshipFirst = route.townshipFirst();
        regionPath = posting.regionPath();
        unitPath = posting.unitPath();
    }

    void requestedBy(Office office, Instant at) {
        requestedBy = office.accountId();
        requestedName = office.accountName();
        requestedOffice = office.nodeName();
        requestedAt = at;
    }

    /** Whether the township's word is still missing, after which the county decides. */
    boolean awaitsTownship() {
        return state == LeaveState.REQUESTED && townshipFirst && endorsedAt == null;
    }

    /**
     * 审批: by the level that the days ask for, and by somebody else than who asked. Where the township speaks first, its yes passes the
     * request on to the county, its no ends it.
     *
     * @param townshipEmpty whether nobody is there who could speak for the township
     */
    void decide(DecideLeave decision, Office office, Instant at, boolean townshipEmpty) {
        require(LeaveState.REQUESTED);
        if (office.accountId().equals(requestedBy)) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "attendance.leave.self");
        }
        if (awaitsTownship() && office.role() == Role.TOWNSHIP && decision.approve()) {
            endorsedBy = office.accountId();
            endorsedName = office.accountName();
            endorsedOffice = office.nodeName();
            endorsedAt = at;
            endorsementNote = decision.note();
        } else if (awaitsTownship() && office.role() == Role.TOWNSHIP) {
            settle(decision, office, at);
        } else {
            decideFinally(decision, office, at, townshipEmpty);
        }
    }

    private void decideFinally(DecideLeave decision, Office office, Instant at, boolean townshipEmpty) {
        if (awaitsTownship() && !townshipEmpty) {
            throw new DomainException(ProblemType.FORBIDDEN, "attendance.leave.township.first")
                    .because(new RuleReference(
                            "F1",
                            Clause.of("attendance.rule.F1.required", "TOWNSHIP"),
                            Clause.of("attendance.rule.F1.found", office.role()),
                            approverBasis));
        }
        if (office.accountId().equals(endorsedBy)) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "attendance.leave.endorser");
        }
        if (!approver.mayBe(office.role())) {
            throw new DomainException(ProblemType.FORBIDDEN, "attendance.leave.level", mergedDays.toPlainString())
                    .because(new RuleReference(
                            "F1",
                            Clause.of("attendance.rule.F1.required", approver),
                            Clause.of("attendance.rule.F1.found", office.role()),
                            approverBasis));
        }
        settle(decision, office, at);
    }

    private void settle(DecideLeave decision, Office office, Instant at) {
        state = decision.approve() ? LeaveState.APPROVED : LeaveState.REJECTED;
        decidedBy = office.accountId();
        decidedName = office.accountName();
        decidedOffice = office.nodeName();
        decidedAt = at;
        decisionNote = decision.note();
    }

    /**
     * 销假: ends the leave.
     *
     * @param on first day back on post
     * @return the half days that were not taken
     */
    List<HalfDay> comeBack(LocalDate on, LocalDate today, Office office, Instant at) {
        require(LeaveState.APPROVED);
        if (on.isBefore(fromDay) || on.isAfter(today)) {
            throw DomainException.invalid("/on", "attendance.leave.return.day", fromDay.toString(), today.toString());
        }
        state = LeaveState.RETURNED;
        returnedOn = on;
        returnName = office.accountName();
        returnAt = at;
        return term().halves().stream().filter(half -> !half.day().isBefore(on)).toList();
    }

    /**
     * 撤销: takes it back before it is decided or before it begins.
     *
     * @return the half days that had been entered
     */
    List<HalfDay> cancel(LocalDate today) {
        boolean undecided = state == LeaveState.REQUESTED;
        if (!undecided && !(state == LeaveState.APPROVED && today.isBefore(fromDay))) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        state = LeaveState.CANCELLED;
        return undecided ? List.of() : term().halves();
    }

    AnnualStay stay() {
        return new AnnualStay(postingId, cadreId, cadreName, regionPath, unitPath);
    }

    LeaveTerm term() {
        return new LeaveTerm(fromDay, fromHalf, toDay, toHalf);
    }

    /** 逾期未销假: approved, over, and nobody said he is back. */
    boolean overdue(LocalDate today) {
        return state == LeaveState.APPROVED && today.isAfter(toDay);
    }

    /** How many days after the last one he came back, or has not come back yet. */
    int lateDays(LocalDate today) {
        LocalDate back = state == LeaveState.RETURNED ? returnedOn : overdue(today) ? today.plusDays(1) : null;
        return back == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(toDay, back) - 1);
    }

    private void require(LeaveState expected) {
        if (state != expected) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
    }
}

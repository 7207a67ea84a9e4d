package org.zhucun.attendance.leave;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.kernel.Texts;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** 请假单展示: a leave as the caller sees it today. */
@ApplicationScoped
class LeaveViews {
    private final LeaveRepository leaves;
    private final Caller caller;
    private final Clock clock;
    private final RequestInfo request;

    LeaveViews(LeaveRepository leaves, Caller caller, Clock clock, RequestInfo request) {
        this.leaves = leaves;
        this.caller = caller;
        this.clock = clock;
        this.request = request;
    }

    LeaveView of(LeaveRequest leave) {
        LocalDate today = LocalDate.now(clock);
        boolean overdue = leave.overdue(today);
        LocalDate since = overdue ? leave.toDay.plusDays(1) : null;
        return new LeaveView(
                leave.id,
                leave.cadreId,
                leave.cadreName,
                leave.postingId,
                leave.villageName,
                leave.kind,
                leave.fromDay,
                leave.fromHalf,
                leave.toDay,
                leave.toHalf,
                leave.days,
                leave.workdays,
                leave.mergedDays,
                leave.reason,
                leave.state,
                leave.approver,
                leave.approverBasis,
                leave.townshipFirst,
                leave.endorsedName,
                leave.endorsedOffice,
                leave.endorsedAt,
                leave.endorsementNote,
                leave.requestedName,
                leave.requestedAt,
                leave.decidedName,
                leave.decidedOffice,
                leave.decidedAt,
                leave.decisionNote,
                leave.returnedOn,
                leave.lateDays(today),
                overdue,
                since,
                overdue ? Texts.get(request.locale(), "attendance.leave.overdue", since.toString()) : null,
                leave.version,
                may(leave, today));
    }

    private boolean decides(LeaveRequest leave, Office office, LocalDate today) {
        boolean another = !office.accountId().equals(leave.requestedBy)
                && !office.accountId().equals(leave.endorsedBy);
        if (!another || !office.may("leave:approve")) {
            return false;
        }
        if (leave.awaitsTownship()) {
            return office.role() == Role.TOWNSHIP
                    || leave.approver.mayBe(office.role()) && leaves.townshipEmpty(leave, today);
        }
        return leave.approver.mayBe(office.role());
    }

    private List<String> may(LeaveRequest leave, LocalDate today) {
        Office office = caller.require();
        List<String> may = new ArrayList<>();
        if (leave.state == LeaveState.REQUESTED && decides(leave, office, today)) {
            may.add("approve");
        }
        if (leave.state == LeaveState.APPROVED && office.may("leave:return") && !today.isBefore(leave.fromDay)) {
            may.add("return");
        }
        boolean open = leave.state == LeaveState.REQUESTED
                || leave.state == LeaveState.APPROVED && today.isBefore(leave.fromDay);
        if (open && office.may("leave:request")) {
            may.add("cancel");
        }
        return may;
    }
}

package org.zhucun.attendance.leave;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.attendance.leave.annual.AnnualLeave;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.team.PostingRef;
import org.zhucun.team.Teams;

/** 请假人: put together for whoever decides one request. */
@ApplicationScoped
class LeaveSubjects {
    private static final int SHOWN = 50;

    private final LeaveRepository leaves;
    private final LeaveViews views;
    private final AnnualLeave annual;
    private final Teams teams;

    LeaveSubjects(LeaveRepository leaves, LeaveViews views, AnnualLeave annual, Teams teams) {
        this.leaves = leaves;
        this.views = views;
        this.annual = annual;
        this.teams = teams;
    }

    LeaveSubject of(LeaveRequest leave) {
        PostingRef posting = teams.find(leave.postingId).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        List<LeaveView> others =
                leaves.ofCadre(leave.cadreId, leave.fromDay.withDayOfYear(1).minusYears(1), SHOWN).stream()
                        .filter(other -> !other.id.equals(leave.id))
                        .map(views::of)
                        .toList();
        return new LeaveSubject(
                leave.cadreId,
                leave.cadreName,
                posting.unitName(),
                leave.villageName,
                posting.startedOn(),
                annual.balance(leave.cadreId, leave.fromDay.getYear()).orElse(null),
                others);
    }
}

package org.zhucun.attendance.leave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.attendance.HalfDay;
import org.zhucun.attendance.leave.annual.AnnualLeave;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.scope.Caller;
import org.zhucun.team.PostingRef;
import org.zhucun.team.Teams;

/** 请销假服务. */
@ApplicationScoped
@Transactional
class LeaveService {
    private final LeaveRepository leaves;
    private final LeaveRouting routing;
    private final LeaveEntries entries;
    private final AnnualLeave annual;
    private final LeaveSubjects subjects;
    private final LeaveViews views;
    private final Teams teams;
    private final Caller caller;
    private final Clock clock;
    private final Trail trail;
    private final RequestInfo request;

    LeaveService(
            LeaveRepository leaves,
            LeaveRouting routing,
            LeaveEntries entries,
            AnnualLeave annual,
            LeaveSubjects subjects,
            LeaveViews views,
            Teams teams,
            Caller caller,
            Clock clock,
            Trail trail,
            RequestInfo request) {
        this.leaves = leaves;
        this.routing = routing;
        this.entries = entries;
        this.annual = annual;
        this.subjects = subjects;
        this.views = views;
        this.teams = teams;
        this.caller = caller;
        this.clock = clock;
        this.trail = trail;
        this.request = request;
    }

    CursorPage<LeaveView> page(LeaveFilter filter) {
        LocalDate today = LocalDate.now(clock);
        CursorBinding binding =
                new CursorBinding("leave", filter.asText(), caller.require().path());
        List<String> last = Cursor.decode(filter.after, 1, binding);
        List<LeaveRequest> found = leaves.page(filter, last == null ? null : UUID.fromString(last.get(0)), today);
        CursorPage<LeaveView> page =
                CursorPage.of(found, filter.size, binding, leave -> List.of(leave.id.toString()), views::of);
        return filter.withTotal ? page.withTotal(leaves.total(filter, today)) : page;
    }

    LeaveView get(UUID id) {
        return views.of(leaves.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND)));
    }

    /** What the approver has to know of the person, and no more. */
    @Audited(Action.LEAVE_SUBJECT_READ)
    LeaveSubject subject(UUID id) {
        LeaveRequest leave = leaves.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        trail.about(new Subject(leave.cadreId.toString(), leave.cadreName, leave.regionPath, leave.unitPath));
        return subjects.of(leave);
    }

    @Audited(Action.LEAVE_REQUESTED)
    LeaveView request(RequestLeave command) {
        PostingRef posting = teams.require(command.postingId());
        LeaveTerm term = command.term();
        if (!term.valid() || term.to().isAfter(term.from().plusYears(1))) {
            throw DomainException.invalid("/to", "attendance.leave.term");
        }
        if (!posting.covers(term.from()) || !posting.covers(term.to())) {
            throw new DomainException(ProblemType.RULE_VIOLATED, "attendance.leave.outside");
        }
        LeaveRoute route = routing.route(posting, term, leaves.around(posting.cadreId(), term.from(), term.to()));
        LeaveRequest leave = new LeaveRequest(posting, command, route);
        leave.requestedBy(caller.require(), clock.instant());
        if (leave.kind == LeaveKind.ANNUAL) {
            annual.requireLeft(leave.stay(), routing.workdays(leave, term.halves()), leave.fromDay);
        }
        leaves.persistAndFlush(leave);
        return told(leave);
    }

    @Audited(Action.LEAVE_DECIDED)
    LeaveView decide(UUID id, DecideLeave command) {
        LeaveRequest leave = require(id);
        request.requireVersion(leave.version);
        return decide(leave, command);
    }

    /** One of many: in a transaction of its own, so that the others do not depend on it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Audited(Action.LEAVE_DECIDED)
    LeaveView decideAlone(DecideLeaves.Item item) {
        LeaveRequest leave = require(item.id());
        if (leave.version != item.version()) {
            throw DomainException.of(ProblemType.STALE);
        }
        return decide(leave, item.decision());
    }

    @Audited(Action.LEAVE_RETURNED)
    LeaveView comeBack(UUID id, ReturnFromLeave command) {
        LeaveRequest leave = require(id);
        request.requireVersion(leave.version);
        List<HalfDay> untaken = leave.comeBack(command.on(), LocalDate.now(clock), caller.require(), clock.instant());
        return givenBack(leave, untaken);
    }

    @Audited(Action.LEAVE_CANCELLED)
    LeaveView cancel(UUID id) {
        LeaveRequest leave = require(id);
        request.requireVersion(leave.version);
        return givenBack(leave, leave.cancel(LocalDate.now(clock)));
    }

    /** Half days that were entered and not taken go back to the register, and to the balance. */
    private LeaveView givenBack(LeaveRequest leave, List<HalfDay> untaken) {
        leaves.flush();
        entries.giveBack(leave, untaken);
        if (leave.kind == LeaveKind.ANNUAL) {
            annual.giveBack(leave.stay(), routing.workdays(leave, untaken));
        }
        return told(leave);
    }

    private LeaveView decide(LeaveRequest leave, DecideLeave command) {
        boolean empty = leave.awaitsTownship() && leaves.townshipEmpty(leave, LocalDate.now(clock));
        leave.decide(command, caller.require(), clock.instant(), empty);
        if (leave.state == LeaveState.APPROVED && leave.kind == LeaveKind.ANNUAL) {
            leave.countedDays = routing.worked(leave);
        }
        leaves.flush();
        if (leave.state == LeaveState.APPROVED) {
            entries.enter(leave);
            if (leave.kind == LeaveKind.ANNUAL) {
                annual.take(leave.stay(), routing.workdays(leave, leave.term().halves()), leave.fromDay);
            }
        }
        return told(leave);
    }

    private LeaveRequest require(UUID id) {
        return leaves.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
    }

    private LeaveView told(LeaveRequest leave) {
        String label = leave.cadreName + " " + leave.fromDay + "—" + leave.toDay;
        trail.about(new Subject(leave.id.toString(), label, leave.regionPath, leave.unitPath));
        return views.of(leave);
    }
}

package org.zhucun.attendance.leave.standin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Paging;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.RegionCode;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** 代理服务: a holder of the seat, or the department above it, says who stands in. */
@ApplicationScoped
@Transactional
class StandInService {
    private static final int TOWNSHIP_CODE = 9;

    private final StandInRepository standIns;
    private final Regions regions;
    private final Caller caller;
    private final Clock clock;
    private final Trail trail;
    private final RequestInfo request;

    StandInService(
            StandInRepository standIns, Regions regions, Caller caller, Clock clock, Trail trail, RequestInfo request) {
        this.standIns = standIns;
        this.regions = regions;
        this.caller = caller;
        this.clock = clock;
        this.trail = trail;
        this.request = request;
    }

    CursorPage<StandInView> page(Paging paging) {
        Office office = caller.require();
        CursorBinding binding = new CursorBinding("leave-stand-in", "", office.path());
        List<String> last = Cursor.decode(paging.after, 1, binding);
        List<StandIn> found = standIns.page(paging, last == null ? null : UUID.fromString(last.get(0)));
        LocalDate today = LocalDate.now(clock);
        return CursorPage.of(
                found,
                paging.size,
                binding,
                one -> List.of(one.id.toString()),
                one -> StandInView.of(one, office, today));
    }

    List<Deputy> deputies(String seat) {
        String path = RegionCode.path(seat);
        if (!caller.require().covers(path)) {
            throw DomainException.of(ProblemType.NOT_FOUND);
        }
        return standIns.deputies(path, LocalDate.now(clock));
    }

    @Audited(Action.LEAVE_STAND_IN_APPOINTED)
    StandInView appoint(AppointStandIn command) {
        Office office = caller.require();
        LocalDate today = LocalDate.now(clock);
        Seat seat = seat(command.seat(), today);
        if (!office.covers(seat.path())) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        if (command.to().isBefore(command.from()) || command.to().isBefore(today)) {
            throw new DomainException(ProblemType.RULE_VIOLATED, "attendance.leave.deputy.period");
        }
        Deputy deputy = standIns.deputies(seat.path(), today).stream()
                .filter(one -> one.accountId().equals(command.accountId()))
                .findFirst()
                .orElseThrow(() -> new DomainException(ProblemType.RULE_VIOLATED, "attendance.leave.deputy.unknown"));
        StandIn made = new StandIn(command, seat, deputy);
        made.appointedBy(office, clock.instant());
        standIns.persistAndFlush(made);
        return told(made);
    }

    @Audited(Action.LEAVE_STAND_IN_ENDED)
    StandInView end(UUID id) {
        StandIn one =
                standIns.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(one.version);
        one.end(caller.require(), clock.instant());
        standIns.flush();
        return told(one);
    }

    private Seat seat(String code, LocalDate on) {
        Role role = code.length() == TOWNSHIP_CODE ? Role.TOWNSHIP : Role.ORGANIZATION_DEPARTMENT;
        String name = regions.require(code, on).name();
        return new Seat(role, RegionCode.path(code), name);
    }

    private StandInView told(StandIn one) {
        trail.about(new Subject(one.id.toString(), one.seatName + " " + one.accountName, one.regionPath, null));
        return StandInView.of(one, caller.require(), LocalDate.now(clock));
    }
}

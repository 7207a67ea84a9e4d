package org.zhucun.attendance.leave.standin;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** 代理: who decides leaves for a seat, and for how long. */
@Entity
@Table(name = "leave_stand_in")
class StandIn {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    Role role;

    String seatName;
    UUID accountId;
    String accountName;
    String accountOffice;
    LocalDate fromDay;
    LocalDate toDay;
    String reason;
    UUID appointedBy;
    String appointedName;
    Instant appointedAt;
    Instant endedAt;
    String endedName;
    String regionPath;

    @Version
    long version;

    protected StandIn() {}

    StandIn(AppointStandIn command, Seat seat, Deputy deputy) {
        id = Ids.next();
        role = seat.role();
        seatName = seat.name();
        regionPath = seat.path();
        accountId = deputy.accountId();
        accountName = deputy.accountName();
        accountOffice = deputy.officeName();
        fromDay = command.from();
        toDay = command.to();
        reason = command.reason().strip();
    }

    void appointedBy(Office office, Instant at) {
        if (office.accountId().equals(accountId)) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "attendance.leave.deputy.self");
        }
        appointedBy = office.accountId();
        appointedName = office.accountName();
        appointedAt = at;
    }

    /** 提前终止 */
    void end(Office office, Instant at) {
        if (endedAt != null) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        endedAt = at;
        endedName = office.accountName();
    }

    List<String> may(Office office, LocalDate today) {
        boolean open = endedAt == null && !today.isAfter(toDay);
        return open && office.may("leave:approve") && office.covers(regionPath) ? List.of("end") : List.of();
    }
}

package org.zhucun.attendance.leave.standin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Office;

/**
 * 代理视图.
 *
 * @param seat region code of the seat
 * @param active whether he stands in today
 */
record StandInView(
        UUID id,
        String seat,
        String seatName,
        UUID accountId,
        String accountName,
        String accountOffice,
        LocalDate from,
        LocalDate to,
        String reason,
        String appointedBy,
        Instant appointedAt,
        Instant endedAt,
        String endedBy,
        boolean active,
        long version,
        List<String> may)
        implements Versioned {

    static StandInView of(StandIn one, Office office, LocalDate today) {
        boolean active = one.endedAt == null && !today.isBefore(one.fromDay) && !today.isAfter(one.toDay);
        return new StandInView(
                one.id,
                RegionCode.ofPath(one.regionPath),
                one.seatName,
                one.accountId,
                one.accountName,
                one.accountOffice,
                one.fromDay,
                one.toDay,
                one.reason,
                one.appointedName,
                one.appointedAt,
                one.endedAt,
                one.endedName,
                active,
                one.version,
                one.may(office, today));
    }
}

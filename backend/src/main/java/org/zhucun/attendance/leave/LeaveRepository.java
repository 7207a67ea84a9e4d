package org.zhucun.attendance.leave;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.audit.Changed;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.region.RegionCode;

/** 请假单存储. */
@ApplicationScoped
class LeaveRepository implements PanacheRepositoryBase<LeaveRequest, UUID> {
    private final DataSource database;

    LeaveRepository(DataSource database) {
        this.database = database;
    }

    /** Leaves of a cadre that hold and may run into one from a day to another. */
    List<LeaveTerm> around(UUID cadreId, LocalDate from, LocalDate to) {
        return list(
                        "cadreId = ?1 and state in (?2, ?3, ?4) and toDay >= ?5 and fromDay <= ?6 order by fromDay",
                        cadreId,
                        LeaveState.REQUESTED,
                        LeaveState.APPROVED,
                        LeaveState.RETURNED,
                        from.minusYears(1),
                        to.plusYears(1))
                .stream()
                .map(LeaveRepository::taken)
                .filter(term -> term != null && term.valid())
                .toList();
    }

    /** What was really taken of a leave: up to the return. */
    private static LeaveTerm taken(LeaveRequest leave) {
        LeaveTerm term = leave.term();
        if (leave.returnedOn == null || leave.returnedOn.isAfter(leave.toDay)) {
            return term;
        }
        return leave.returnedOn.isAfter(leave.fromDay)
                ? new LeaveTerm(
                        term.from(), term.fromHalf(), leave.returnedOn.minusDays(1), org.zhucun.attendance.Half.PM)
                : null;
    }

    /** Leaves of a cadre that end on a day or later, newest first. */
    List<LeaveRequest> ofCadre(UUID cadreId, LocalDate since, int atMost) {
        return find("cadreId = ?1 and toDay >= ?2 order by fromDay desc, id desc", cadreId, since)
                .range(0, atMost - 1)
                .list();
    }

    /** Whether somebody else than who asked could speak for the township today. */
    boolean townshipEmpty(LeaveRequest leave, LocalDate today) {
        return Select.from(
                        "select leave_seat(?, true, array[?]::uuid[], ?)", leave.regionPath, leave.requestedBy, today)
                .list(database, row -> row.getString(1))
                .stream()
                .noneMatch(seat -> seat != null && seat.startsWith("TOWNSHIP "));
    }

    /** The newest first; the ids are in time. */
    List<LeaveRequest> page(LeaveFilter filter, UUID before, LocalDate today) {
        List<UUID> ids = conditions("select l.id from leave_request l", filter, today)
                .whereIf(before, "l.id < ?")
                .then("order by l.id desc limit " + (filter.size + 1))
                .list(database, row -> row.getObject(1, UUID.class));
        return ids.isEmpty() ? new ArrayList<>() : list("id in ?1 order by id desc", ids);
    }

    CursorPage.Total total(LeaveFilter filter, LocalDate today) {
        return conditions("select l.id from leave_request l", filter, today).total(database);
    }

    private static Select conditions(String text, LeaveFilter filter, LocalDate today) {
        Select select = Changed.since(Select.from(text), filter.changedSince, "leave_request", "l.id")
                .beneath("l.region_path", filter.region == null ? null : RegionCode.path(filter.region))
                .whereIf(filter.cadre, "l.cadre_id = ?")
                .whereIf(filter.state, "l.state = ?");
        return Boolean.TRUE.equals(filter.overdue)
                ? select.where("l.state = 'APPROVED' and l.to_day < ?", today)
                : select;
    }
}

package org.zhucun.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.zhucun.region.RegionCode;

/** 考勤落库: the register's lines, what they amount to (by the function of the room attendance), confirmations and leaves. */
final class RegisterWriter {
    /** 3 days: the national parameter leave.tier1.maxDays. */
    private static final int TOWNSHIP_DECIDES = 3;

    private final Connection owner;
    private final Cast cast;
    private final OffsetDateTime now;

    RegisterWriter(Connection owner, Cast cast, OffsetDateTime now) {
        this.owner = owner;
        this.cast = cast;
        this.now = now;
    }

    void lines(List<RegisterStory.Line> lines) throws SQLException {
        try (Copy copy = new Copy(owner, """
                attendance_entry (prefecture, day, posting_id, version, id, cadre_id, span, status, was, note, source, leave_id, recorded_by,
                                  recorded_name, recorded_office, recorded_at, region_path, unit_path)
                """)) {
            for (RegisterStory.Line line : lines) {
                Village home = line.stay().team.home();
                DemoAccount clerk = cast.clerk(home.townshipCode());
                copy.row(
                        home.prefecture(),
                        line.day(),
                        line.stay().id,
                        line.version(),
                        line.id(),
                        line.stay().person.id,
                        line.span(),
                        line.status(),
                        "..",
                        line.note(),
                        line.leave() == null ? "CLERK" : "LEAVE",
                        line.leave(),
                        clerk == null ? null : clerk.id(),
                        clerk == null ? "文书" : clerk.displayName(),
                        home.township(),
                        line.recordedAt(),
                        home.path(),
                        line.stay().person.unit.unitPath());
            }
            copy.finish();
        }
    }

    /** What the lines of a month amount to. */
    void derive(YearMonth month, LocalDate today) throws SQLException {
        run("select attendance_rebuild(?, '/', ?)", month.atDay(1), today);
    }

    /** Only days on post, for months without lines. */
    void count(YearMonth first, YearMonth last, LocalDate today) throws SQLException {
        run("select attendance_recount('/', ?, ?, ?)", first.atDay(1), last.atDay(1), today);
    }

    void confirm(String township, YearMonth month, UUID id) throws SQLException {
        DemoAccount clerk = cast.clerk(township);
        String path = RegionCode.path(township);
        run(
                """
                insert into attendance_register (id, township_code, month, confirmed_by, confirmed_name, confirmed_office, confirmed_at,
                                                 region_path)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                township,
                month.atDay(1),
                clerk.id(),
                clerk.displayName(),
                clerk.grants().get(0).nodeName(),
                month.plusMonths(1).atDay(2).atTime(2, 30).atOffset(ZoneOffset.UTC),
                path);
        run("select attendance_confirm(?, ?)", path, month.atDay(1));
    }

    void leaves(List<DemoLeave> leaves) throws SQLException {
        try (Copy copy = new Copy(owner, """
                leave_request (id, prefecture, posting_id, cadre_id, cadre_name, village_name, kind, from_day, from_half, to_day, to_half,
                               days, workdays, merged_days, reason, state, approver, approver_basis, requested_by, requested_name,
                               requested_office, requested_at, decided_by, decided_name, decided_office, decided_at, decision_note,
                               returned_on, return_name, return_at, region_path, unit_path)
                """)) {
            for (DemoLeave leave : leaves) {
                copy.row(row(leave));
            }
            copy.finish();
        }
    }

    private Object[] row(DemoLeave leave) {
        Stay stay = leave.stay();
        boolean decided = !leave.state().equals("REQUESTED");
        boolean back = leave.state().equals("RETURNED");
        boolean county = leave.length() > TOWNSHIP_DECIDES;
        DemoAccount by = county
                ? cast.department(stay.team.home())
                : cast.clerk(stay.team.home().townshipCode());
        OffsetDateTime asked = earlier(leave.from().minusDays(2).atTime(1, 10).atOffset(ZoneOffset.UTC));
        OffsetDateTime said = earlier(leave.from().minusDays(1).atTime(2, 20).atOffset(ZoneOffset.UTC));
        OffsetDateTime returned = earlier(leave.to().plusDays(1).atTime(1, 5).atOffset(ZoneOffset.UTC));
        return new Object[] {
            leave.id(),
            stay.team.home().prefecture(),
            stay.id,
            stay.person.id,
            stay.person.name,
            stay.team.home().name(),
            leave.kind(),
            leave.from(),
            "AM",
            leave.to(),
            "PM",
            leave.length() + ".0",
            workdays(leave) + ".0",
            leave.length() + ".0",
            leave.reason(),
            leave.state(),
            county ? "COUNTY" : "TOWNSHIP",
            "leave.tier1.maxDays = " + TOWNSHIP_DECIDES,
            leave.askedBy(),
            stay.person.name,
            stay.person.name,
            asked,
            decided ? by.id() : null,
            decided ? by.displayName() : null,
            decided ? by.grants().get(0).nodeName() : null,
            decided ? said : null,
            leave.state().equals("REJECTED") ? "村里换届期间，请调整时间" : null,
            back ? leave.to().plusDays(1) : null,
            back ? stay.person.name : null,
            back ? returned : null,
            stay.team.home().path(),
            stay.person.unit.unitPath()
        };
    }

    private static long workdays(DemoLeave leave) {
        return leave.days(leave.from(), leave.to())
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .count();
    }

    private OffsetDateTime earlier(OffsetDateTime at) {
        return at.isAfter(now) ? now : at;
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}

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

/** 考勤落库: the register's lines, what they amount to, confirmations and leaves. */
final class RegisterWriter {
    /** 3 days: the national parameter. */
    private static final int TOWNSHIP_DECIDES = 3;

    private static final String LIMIT = "leave.tier1.maxDays";

    private final Connection owner;
    private final Cast cast;
    private final OffsetDateTime now;
    private final String limitSource;

    RegisterWriter(Connection owner, Cast cast, OffsetDateTime now) throws SQLException {
        this.owner = owner;
        this.cast = cast;
        this.now = now;
        this.limitSource = Sources.national(owner, LIMIT);
    }

    void write(List<RegisterMonth> months) throws SQLException {
        entries(months);
        try (Copy copy = new Copy(owner, "attendance_key (prefecture, id, posting_id, day, version)")) {
            for (RegisterMonth month : months) {
                for (RegisterStory.Line line : month.lines()) {
                    copy.row(
                            month.stay().team.home().prefecture(),
                            line.id(),
                            month.stay().id,
                            line.day(),
                            line.version());
                }
            }
            copy.finish();
        }
        try (Copy copy = new Copy(owner, """
                attendance_month (prefecture, posting_id, month, cadre_id, am, pm, version, region_path, unit_path)
                """)) {
            for (RegisterMonth month : months) {
                if (!month.lines().isEmpty()) {
                    copy.row(
                            month.stay().team.home().prefecture(),
                            month.stay().id,
                            month.month().atDay(1),
                            month.stay().person.id,
                            month.am(),
                            month.pm(),
                            month.lines().size(),
                            month.stay().team.home().path(),
                            month.stay().person.unit.unitPath());
                }
            }
            copy.finish();
        }
    }

    private void entries(List<RegisterMonth> months) throws SQLException {
        try (Copy copy = new Copy(owner, """
                attendance_entry (prefecture, day, posting_id, version, id, cadre_id, span, status, was, note, source, leave_id, recorded_by,
                                  recorded_name, recorded_office, recorded_at, region_path, unit_path)
                """)) {
            for (RegisterMonth month : months) {
                DemoAccount clerk = cast.clerk(month.stay().team.home().townshipCode());
                for (RegisterStory.Line line : month.lines()) {
                    copy.row(entry(month.stay(), line, clerk));
                }
            }
            copy.finish();
        }
    }

    private static Object[] entry(Stay stay, RegisterStory.Line line, DemoAccount clerk) {
        Village home = stay.team.home();
        return new Object[] {
            home.prefecture(),
            line.day(),
            stay.id,
            line.version(),
            line.id(),
            stay.person.id,
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
            stay.person.unit.unitPath()
        };
    }

    /** The townships' sums of a month, from the months of its postings. */
    void sum(YearMonth month, LocalDate today) throws SQLException {
        count(month, month, today);
        run("""
                with m as (select left(region_path, 26) as path, sum(attendance_halves(am || pm, 'O')) o, sum(attendance_halves(am || pm, 'T')) t,
                                  sum(attendance_halves(am || pm, 'L')) l, sum(attendance_halves(am || pm, 'R')) r,
                                  sum(attendance_halves(am || pm, 'U')) u
                           from attendance_month where month = ? group by 1)
                update attendance_rollup x
                set official_trip = m.o, training = m.t, leave = m.l, rest = m.r, unexcused = m.u, version = x.version + 1
                from m where x.month = ? and x.region_path = m.path
                """, month.atDay(1), month.atDay(1));
    }

    /** The years' rows, from the months of their postings. */
    void years(YearMonth first, YearMonth last) throws SQLException {
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            run("select attendance_year_rebuild(make_date(?, 1, 1), '/')", year);
        }
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
                insert into attendance_register (id, township_code, month, through, confirmed_by, confirmed_name, confirmed_office,
                                                 confirmed_at, region_path)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                township,
                month.atDay(1),
                month.atEndOfMonth(),
                clerk.id(),
                clerk.displayName(),
                clerk.grants().get(0).nodeName(),
                month.plusMonths(1).atDay(2).atTime(2, 30).atOffset(ZoneOffset.UTC),
                path);
        run("select attendance_confirm(?, ?, ?)", path, month.atDay(1), month.atEndOfMonth());
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
        annual(leaves);
    }

    /** The ledger of annual leave, as the approvals would have written it. */
    private void annual(List<DemoLeave> leaves) throws SQLException {
        for (DemoLeave leave : leaves) {
            boolean taken = leave.state().equals("APPROVED") || leave.state().equals("RETURNED");
            if (taken && leave.kind().equals("ANNUAL")) {
                Stay stay = leave.stay();
                run(
                        """
                        insert into annual_leave_taken as t (posting_id, year, cadre_id, workdays, region_path, unit_path)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (posting_id, year) do update set workdays = t.workdays + excluded.workdays
                        """,
                        stay.id,
                        leave.from().getYear(),
                        stay.person.id,
                        workdays(leave),
                        stay.team.home().path(),
                        stay.person.unit.unitPath());
            }
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
            LIMIT + " = " + TOWNSHIP_DECIDES + " · " + limitSource,
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

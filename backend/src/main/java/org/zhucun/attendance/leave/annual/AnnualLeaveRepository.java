package org.zhucun.attendance.leave.annual;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.Select;
import org.zhucun.policy.Effective;
import org.zhucun.region.RegionCode;

/** 年休假台账存储. */
@ApplicationScoped
class AnnualLeaveRepository {
    private static final String BALANCES = """
            with effective as (
                select x.key, x.lo collate "C" as lo, x.hi collate "C" as hi, x.parameter_id, x.value
                from jsonb_to_recordset(?::jsonb) as x (key text, lo text, hi text, parameter_id uuid, value jsonb)),
            stay as (
                select distinct on (p.cadre_id) p.cadre_id, p.cadre_name, p.unit_name, p.village_name, p.region_path, p.unit_path,
                       c.work_start_date
                from posting p
                left join cadre c on c.id = p.cadre_id
                where p.started_on <= ? and (p.ended_on is null or p.ended_on >= ?)
                order by p.cadre_id, p.full_time_released desc, p.started_on desc),
            balance as (
                select s.*, steps.parameter_id, annual_leave_of(s.cadre_id, ?) as taken,
                       (select coalesce(max((step ->> 'days')::int), 0) from jsonb_array_elements(steps.value) step
                        where date_trunc('month', s.work_start_date + make_interval(years => (step ->> 'years')::int))
                                  + interval '1 month' <= ?) as days
                from stay s
                left join effective steps on steps.key = 'leave.annual.steps'
                    and s.region_path >= steps.lo and s.region_path < steps.hi)
            select b.cadre_id, b.cadre_name, b.unit_name, b.village_name, b.unit_path, b.work_start_date,
                   case when b.work_start_date is null or b.parameter_id is null then null else b.days end, b.taken, b.parameter_id
            from balance b
            """;

    private final DataSource database;
    private final ObjectMapper json;

    AnnualLeaveRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** When he began to work, as far as it is on record. */
    Optional<LocalDate> workStart(UUID cadre) {
        return Select.from("select work_start_date from cadre")
                .where("id = ?", cadre)
                .list(database, row -> row.getObject(1, LocalDate.class))
                .stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Workdays taken in a year, over all his stays. */
    BigDecimal taken(UUID cadre, int year) {
        return Select.from("select annual_leave_of(?, ?)", cadre, year)
                .list(database, row -> row.getBigDecimal(1))
                .get(0);
    }

    /** Lets nobody else move his balance until the transaction ends. */
    void hold(UUID cadre) {
        Select.from("select pg_advisory_xact_lock(hashtextextended(?, 0))", "annual-leave " + cadre)
                .list(database, row -> row.getString(1));
    }

    void add(AnnualStay stay, int year, BigDecimal workdays) {
        write("""
                insert into annual_leave_taken as t (posting_id, year, cadre_id, workdays, region_path, unit_path)
                values (?, ?, ?, ?, ?, ?)
                on conflict (posting_id, year) do update set workdays = t.workdays + excluded.workdays, version = t.version + 1
                """, stay.postingId(), year, stay.cadreId(), workdays, stay.regionPath(), stay.unitPath());
    }

    void subtract(UUID posting, int year, BigDecimal workdays) {
        write(
                "update annual_leave_taken set workdays = greatest(workdays - ?, 0), version = version + 1 where posting_id = ? and year = ?",
                workdays,
                posting,
                year);
    }

    /** Who was on post on a day, by sending unit. */
    List<BalanceRow> page(LeaveBalanceFilter filter, LocalDate on, Effective effective, List<String> after) {
        Select select = Select.from(
                        BALANCES,
                        effective.json(
                                List.of(AnnualSteps.KEY),
                                filter.region == null ? "/" : RegionCode.path(filter.region),
                                json),
                        on,
                        on,
                        filter.year(on),
                        on)
                .beneath("b.region_path", filter.region == null ? null : RegionCode.path(filter.region))
                .whereIf(filter.cadre, "b.cadre_id = ?");
        if (Boolean.TRUE.equals(filter.untaken)) {
            select.where("b.work_start_date is not null and b.days > b.taken");
        }
        if (after != null) {
            select.where("(b.unit_path, b.cadre_id) > (?, ?)", after.get(0), UUID.fromString(after.get(1)));
        }
        return select.then("order by b.unit_path collate \"C\", b.cadre_id limit " + (filter.size + 1))
                .list(database, AnnualLeaveRepository::read);
    }

    private static BalanceRow read(ResultSet row) throws SQLException {
        return new BalanceRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, Integer.class),
                row.getBigDecimal(8),
                row.getObject(9, UUID.class));
    }

    private void write(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    /** One cadre's year. */
    record BalanceRow(
            UUID cadreId,
            String cadreName,
            String unitName,
            String villageName,
            String unitPath,
            LocalDate workStart,
            Integer entitled,
            BigDecimal taken,
            UUID parameterId) {}
}

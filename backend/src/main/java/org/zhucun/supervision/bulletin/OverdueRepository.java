package org.zhucun.supervision.bulletin;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;
import org.zhucun.policy.Effective;

/** 到期月份存取: the months of the last year whose bulletin was due, by county. */
@ApplicationScoped
class OverdueRepository {
    /** A county owes a bulletin for the months in which it had a team, where its rules say one a month. */
    private static final String DUE = """
            with effective as materialized (
                select e.key, e.lo collate "C" as lo, e.hi collate "C" as hi, e.value
                from jsonb_to_recordset(?::jsonb) as e (key text, lo text, hi text, value jsonb)),
            county as (
                select left(w.region_path, 16) as path, min(w.established_on) as since, max(coalesce(w.dissolved_on, 'infinity')) as until
                from work_team w
                where w.region_path >= ? and w.region_path < ?
                group by 1),
            due as (
                select c.path, m.month::date as month, (m.month + interval '1 month')::date + (d.value #>> '{}')::int - 1 as due_on,
                       exists (select from bulletin b
                               where b.region_path = c.path and b.kind = 'SUPERVISION' and b.period = m.month::date
                                 and b.published_on <= ?) as issued
                from county c
                cross join generate_series(date_trunc('month', ?::timestamp) - interval '12 months',
                                           date_trunc('month', ?::timestamp) - interval '1 month', interval '1 month') m (month)
                join effective d on d.key = 'bulletin.dueDay' and d.lo <= c.path and d.hi > c.path
                join effective e on e.key = 'bulletin.cadence' and e.lo <= c.path and e.hi > c.path and e.value = '"MONTH"'
                where c.since < m.month + interval '1 month' and c.until >= m.month::date)
            select d.path, d.month, d.due_on, d.issued
            from due d
            where d.due_on < ? and d.path in (
                select o.path from due o where o.due_on < ? and not o.issued and o.path > ? group by o.path order by o.path limit %d)
            order by d.path, d.month
            """;

    private static final List<String> KEYS = List.of("bulletin.dueDay", "bulletin.cadence");

    private final DataSource database;
    private final ObjectMapper json;

    OverdueRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** 某县某月 */
    record CountyMonth(String path, LocalDate month, LocalDate dueOn, boolean issued) {}

    List<CountyMonth> due(Effective effective, String path, LocalDate day, String after, int counties) {
        return Select.from(
                        DUE.formatted(counties),
                        effective.json(KEYS, path, json),
                        path,
                        path + "~",
                        day,
                        day,
                        day,
                        day,
                        day,
                        after == null ? "" : after)
                .list(
                        database,
                        row -> new CountyMonth(
                                row.getString(1),
                                row.getObject(2, LocalDate.class),
                                row.getObject(3, LocalDate.class),
                                row.getBoolean(4)));
    }
}

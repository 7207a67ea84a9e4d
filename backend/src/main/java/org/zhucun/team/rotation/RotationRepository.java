package org.zhucun.team.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.region.RegionCode;
import org.zhucun.team.PostingRole;

/** 轮换查询: stays in the order in which their terms end, and successions with the days between. */
@ApplicationScoped
class RotationRepository {
    /** The term in force on the day: the last that had begun; it ends the day before the next, or as planned now. */
    private static final String TERMS = """
            select t.*, t.term_end - (
                select (q.value #>> '{}')::int from policy_parameter q
                where q.key = 'term.reminder.days' and q.region_path = left(t.region_path, length(q.region_path))
                  and q.valid_from <= t.term_end and (q.valid_to is null or q.valid_to > t.term_end)
                order by length(q.region_path) desc limit 1) as reminder_on
            from (
                select p.id, p.cadre_id, p.cadre_name, p.team_id, p.team_name, p.village_code, p.village_name, p.roles, p.unit_name,
                       p.started_on, p.ended_on, p.end_state, p.version, p.region_path,
                       coalesce(present.number, 1) as number,
                       coalesce(present.started_on, p.started_on) as term_started_on,
                       coalesce(next.started_on - 1, p.planned_end_on) as term_end,
                       coalesce(w.wish, 'UNSTATED') as wish, w.stated_on,
                       s.id as successor_id, s.cadre_name as successor_name, s.started_on as successor_started_on
                from posting p
                left join lateral (select number, started_on from posting_term where posting_id = p.id and started_on <= ?
                                   order by number desc limit 1) present on true
                left join lateral (select started_on from posting_term where posting_id = p.id and started_on > ?
                                   order by number limit 1) next on true
                left join posting_wish w on w.posting_id = p.id
                left join posting s on s.predecessor_id = p.id
                where p.started_on <= ? and (p.ended_on is null or p.ended_on >= ?)
            ) t
            """;

    /** The least term of the nearest region (D2); who lies where none is set is not eligible. */
    private static final String ELIGIBLE = """
            t.term_started_on + coalesce((
                select (q.value #>> '{}')::int from policy_parameter q
                where q.key = 'term.months.min' and q.region_path = left(t.region_path, length(q.region_path))
                  and q.valid_from <= ? and (q.valid_to is null or q.valid_to > ?)
                order by length(q.region_path) desc limit 1), 12000) * interval '1 month' <= ?
            """;

    private static final String GAPS = """
            select g.* from (
                select p.id as outgoing_id, p.cadre_name as outgoing_name, p.ended_on, s.id as incoming_id,
                       s.cadre_name as incoming_name, s.started_on, s.arrived_on, s.team_id, s.team_name, s.village_code,
                       s.village_name, s.region_path, h.state as handover_state,
                       greatest(0, coalesce(s.arrived_on, greatest(s.started_on, ?::date)) - p.ended_on - 1) as days
                from posting s
                join posting p on p.id = s.predecessor_id
                left join handover h on h.outgoing_posting_id = p.id
                where p.ended_on is not null
            ) g
            """;

    private final DataSource database;

    RotationRepository(DataSource database) {
        this.database = database;
    }

    /** A stay in its term. */
    record Row(
            UUID id,
            UUID cadreId,
            String cadreName,
            UUID teamId,
            String teamName,
            String villageCode,
            String villageName,
            java.util.Set<PostingRole> roles,
            String unitName,
            LocalDate startedOn,
            LocalDate endedOn,
            boolean ending,
            int number,
            LocalDate termStartedOn,
            LocalDate termEnd,
            LocalDate reminderOn,
            Wish wish,
            LocalDate statedOn,
            RotationItem.NamedSuccessor successor,
            String regionPath,
            long version) {}

    List<Row> page(RotationFilter filter, LocalDate asOf, List<String> after) {
        Select select = filtered(filter, asOf);
        if (after != null) {
            select.where("(t.term_end, t.id) > (?::date, ?::uuid)", after.get(0), after.get(1));
        }
        return select.then("order by t.term_end, t.id limit " + (filter.size + 1))
                .list(database, RotationRepository::row);
    }

    CursorPage.Total total(RotationFilter filter, LocalDate asOf) {
        return filtered(filter, asOf).total(database);
    }

    private static Select filtered(RotationFilter filter, LocalDate asOf) {
        Select select = Select.from(TERMS, asOf, asOf, asOf, asOf)
                .beneath("t.region_path", filter.region == null ? null : RegionCode.path(filter.region))
                .whereIf(filter.team, "t.team_id = ?")
                .whereIf(filter.wish, "t.wish = ?")
                .whereIf(filter.dueFrom, "t.term_end >= ?")
                .whereIf(filter.dueBefore, "t.term_end < ?");
        if (filter.eligible != null) {
            select.where((filter.eligible ? "" : "not ") + "(" + ELIGIBLE + ")", asOf, asOf, asOf);
        }
        return select;
    }

    /** Persons on post on a day, and those of them who took over from somebody since another. */
    long[] posted(String regionPath, LocalDate on, LocalDate since) {
        return Select.from("""
                        select count(distinct p.cadre_id),
                               count(distinct p.cadre_id) filter (where p.predecessor_id is not null and p.started_on >= ?)
                        from posting p
                        """, since)
                .beneath("p.region_path", regionPath)
                .where("p.started_on <= ? and (p.ended_on is null or p.ended_on >= ?)", on, on)
                .list(database, row -> new long[] {row.getLong(1), row.getLong(2)})
                .get(0);
    }

    /** A succession with its place in the order. */
    record Gap(String path, GapItem item) {}

    List<Gap> gaps(GapFilter filter, LocalDate today, List<String> after) {
        Select select = gaps(filter, today);
        if (after != null) {
            select.where("(g.region_path, g.incoming_id) > (?, ?::uuid)", after.get(0), after.get(1));
        }
        return select.then("order by g.region_path, g.incoming_id limit " + (filter.size + 1))
                .list(database, RotationRepository::gap);
    }

    CursorPage.Total totalOfGaps(GapFilter filter, LocalDate today) {
        return gaps(filter, today).total(database);
    }

    private static Select gaps(GapFilter filter, LocalDate today) {
        return Select.from(GAPS, today)
                .beneath("g.region_path", filter.region == null ? null : RegionCode.path(filter.region))
                .whereIf(filter.from, "g.started_on >= ?")
                .whereIf(filter.to, "g.started_on <= ?")
                .whereIf(filter.minDays, "g.days >= ?");
    }

    private static Gap gap(ResultSet row) throws SQLException {
        GapItem item = new GapItem(
                row.getObject("outgoing_id", UUID.class),
                row.getString("outgoing_name"),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("incoming_id", UUID.class),
                row.getString("incoming_name"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("arrived_on", LocalDate.class),
                row.getLong("days"),
                row.getObject("team_id", UUID.class),
                row.getString("team_name"),
                row.getString("village_code"),
                row.getString("village_name"),
                row.getString("handover_state"));
        return new Gap(row.getString("region_path"), item);
    }

    private static Row row(ResultSet row) throws SQLException {
        UUID successor = row.getObject("successor_id", UUID.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("cadre_id", UUID.class),
                row.getString("cadre_name"),
                row.getObject("team_id", UUID.class),
                row.getString("team_name"),
                row.getString("village_code"),
                row.getString("village_name"),
                PostingRole.of((String[]) row.getArray("roles").getArray()),
                row.getString("unit_name"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_state") != null,
                row.getInt("number"),
                row.getObject("term_started_on", LocalDate.class),
                row.getObject("term_end", LocalDate.class),
                row.getObject("reminder_on", LocalDate.class),
                Wish.valueOf(row.getString("wish")),
                row.getObject("stated_on", LocalDate.class),
                successor == null
                        ? null
                        : new RotationItem.NamedSuccessor(
                                successor,
                                row.getString("successor_name"),
                                row.getObject("successor_started_on", LocalDate.class)),
                row.getString("region_path"),
                row.getLong("version"));
    }
}

package org.zhucun.attendance.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.zhucun.attendance.MonthSummary;
import org.zhucun.kernel.Select;

/** 考勤查阅存储: keys of pages and sums of roll-ups. */
@ApplicationScoped
class ReviewRepository {
    private final DataSource database;

    ReviewRepository(DataSource database) {
        this.database = database;
    }

    /** A place in the order of postings: by village, then id. */
    record Place(String path, UUID id) {
        static final Place FIRST = new Place("", new UUID(0, 0));
    }

    /**
     * The townships' counts of a part of the country, added up.
     *
     * @param path of the county or township
     */
    record Sum(
            String path,
            int postings,
            int posted,
            int officialTrip,
            int training,
            int leave,
            int rest,
            int unexcused,
            LocalDate through,
            int townships,
            int confirmed) {

        /**
         * As days.
         *
         * @param ahead half days of leave after the last day counted
         */
        MonthSummary summary(int ahead) {
            int elsewhere = officialTrip + training + leave - ahead + rest + unexcused;
            return new MonthSummary(
                    posted / 2.0,
                    (posted - elsewhere) / 2.0,
                    officialTrip / 2.0,
                    training / 2.0,
                    (leave - ahead) / 2.0,
                    rest / 2.0,
                    unexcused / 2.0);
        }
    }

    /** Sums by the first characters of the path, in the order of paths, after one of them. */
    List<Sum> sums(YearMonth month, String path, int length, String after, int limit) {
        return Select.from("""
                        select left(r.region_path, ?), sum(r.postings), sum(r.posted), sum(r.official_trip), sum(r.training),
                               sum(r.leave), sum(r.rest), sum(r.unexcused), min(r.counted_to), count(*),
                               count(*) filter (where r.confirmed)
                        from attendance_rollup r
                        """, length)
                .where("r.month = ?", month.atDay(1))
                .where("r.postings > 0")
                .beneath("r.region_path", path)
                .whereIf(after, "r.region_path > ? || '~'")
                .then("group by 1 order by 1 limit " + limit)
                .list(
                        database,
                        row -> new Sum(
                                row.getString(1),
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5),
                                row.getInt(6),
                                row.getInt(7),
                                row.getInt(8),
                                row.getObject(9, LocalDate.class),
                                row.getInt(10),
                                row.getInt(11)));
    }

    /** Half days of leave in a month after a day, by the first characters of the path: only who is on leave then is looked at. */
    Map<String, Integer> leaveAhead(YearMonth month, String path, int length, LocalDate through) {
        return Select.from("""
                        select left(m.region_path, ?), sum(attendance_halves(substr(m.am, ?) || substr(m.pm, ?), 'L'))
                        from attendance_month m
                        """, length, through.getDayOfMonth() + 1, through.getDayOfMonth() + 1)
                .where("m.month = ?", month.atDay(1))
                .where("""
                        (m.prefecture, m.posting_id) in (select l.prefecture, l.posting_id from leave_request l
                            where l.state = 'APPROVED' and l.to_day > ? and l.region_path >= ? and l.region_path < ?)
                        """, through, path, path + "~")
                .then("group by 1")
                .list(database, row -> Map.entry(row.getString(1), row.getInt(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The stays with a day in a month, by village. */
    List<Place> postings(YearMonth month, String path, Place after, int limit) {
        return Select.from("select p.region_path, p.id from posting p")
                .beneath("p.region_path", path)
                .where("coalesce(p.arrived_on, p.started_on) <= ?", month.atEndOfMonth())
                .where("(p.ended_on is null or p.ended_on >= ?)", month.atDay(1))
                .where("(p.region_path, p.id) > (?, ?)", after.path(), after.id())
                .then("order by p.region_path, p.id limit " + limit)
                .list(database, row -> new Place(row.getString(1), row.getObject(2, UUID.class)));
    }

    /** Teams that existed in a month, by home village. */
    List<Place> teams(YearMonth month, String path, Place after, int limit) {
        return Select.from("select t.region_path, t.id from work_team t")
                .beneath("t.region_path", path)
                .where("t.established_on <= ?", month.atEndOfMonth())
                .where("(t.dissolved_on is null or t.dissolved_on >= ?)", month.atDay(1))
                .where("(t.region_path, t.id) > (?, ?)", after.path(), after.id())
                .then("order by t.region_path, t.id limit " + limit)
                .list(database, row -> new Place(row.getString(1), row.getObject(2, UUID.class)));
    }

    Map<UUID, String> teamNames(Collection<UUID> teams) {
        return Select.from("select t.id, t.name from work_team t")
                .where("t.id = any (?::uuid[])", teams)
                .list(database, row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<UUID> postingsOfTeams(Collection<UUID> teams, YearMonth month) {
        return Select.from("select p.id from posting p")
                .where("p.team_id = any (?::uuid[])", teams)
                .where("coalesce(p.arrived_on, p.started_on) <= ?", month.atEndOfMonth())
                .where("(p.ended_on is null or p.ended_on >= ?)", month.atDay(1))
                .list(database, row -> row.getObject(1, UUID.class));
    }

    /** Who has an exception on a day, by village. */
    List<Place> away(LocalDate day, String path, Character letter, Place after, int limit) {
        int n = day.getDayOfMonth();
        String half = letter == null ? "<> '.'" : "= '" + letter + "'";
        return Select.from("select m.region_path, m.posting_id from attendance_month m")
                .where("m.month = ?", YearMonth.from(day).atDay(1))
                .beneath("m.region_path", path)
                .where("(m.region_path, m.posting_id) > (?, ?)", after.path(), after.id())
                .where("(substr(m.am, ?, 1) " + half + " or substr(m.pm, ?, 1) " + half + ")", n, n)
                .then("order by m.region_path, m.posting_id limit " + limit)
                .list(database, row -> new Place(row.getString(1), row.getObject(2, UUID.class)));
    }

    /** All stays of a cadre that have a day between two days. */
    List<UUID> postingsOfCadre(UUID cadre, LocalDate from, LocalDate to) {
        return Select.from("select p.id from posting p")
                .where("p.cadre_id = ?", cadre)
                .where("coalesce(p.arrived_on, p.started_on) <= ?", to)
                .where("(p.ended_on is null or p.ended_on >= ?)", from)
                .list(database, row -> row.getObject(1, UUID.class));
    }

    /** Whether the caller sees the cadre, or a stay of his that happened in the caller's jurisdiction. */
    boolean sees(UUID cadre) {
        return Select.from("""
                        select exists (select from cadre c where c.id = ?) or exists (select from posting p where p.cadre_id = ?)
                        """, cadre, cadre)
                .list(database, row -> row.getBoolean(1))
                .get(0);
    }
}

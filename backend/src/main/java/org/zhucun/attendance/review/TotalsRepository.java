package org.zhucun.attendance.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.attendance.MonthSummary;
import org.zhucun.kernel.Select;

/** 期间汇总存储: sums of roll-ups over months; no entry is read. */
@ApplicationScoped
class TotalsRepository {
    private final DataSource database;

    TotalsRepository(DataSource database) {
        this.database = database;
    }

    /** What a place's months come to, leave ahead of today not taken off yet. */
    record Sum(String path, MonthSummary sum) {}

    /** Sums by the first characters of the path, in the order of paths, after one of them. */
    List<Sum> sums(Period period, String path, int length, String after, int limit) {
        return Select.from("""
                        select left(r.region_path, ?), sum(r.posted), sum(r.official_trip), sum(r.training), sum(r.leave), sum(r.rest),
                               sum(r.unexcused)
                        from attendance_rollup r
                        """, length)
                .where("r.month between ? and ?", period.from(), period.last().atDay(1))
                .where("r.postings > 0")
                .beneath("r.region_path", path)
                .whereIf(after, "r.region_path > ? || '~'")
                .then("group by 1 order by 1 limit " + limit)
                .list(database, row -> {
                    double[] days = new double[6];
                    for (int i = 0; i < days.length; i++) {
                        days[i] = row.getLong(i + 2) / 2.0;
                    }
                    double elsewhere = days[1] + days[2] + days[3] + days[4] + days[5];
                    return new Sum(
                            row.getString(1),
                            new MonthSummary(
                                    days[0], days[0] - elsewhere, days[1], days[2], days[3], days[4], days[5]));
                });
    }

    /** The stays with a day in a period, by village. */
    List<ReviewRepository.Place> postings(Period period, String path, ReviewRepository.Place after, int limit) {
        return Select.from("select p.region_path, p.id from posting p")
                .beneath("p.region_path", path)
                .where("coalesce(p.arrived_on, p.started_on) <= ?", period.to())
                .where("(p.ended_on is null or p.ended_on >= ?)", period.from())
                .where("(p.region_path, p.id) > (?, ?)", after.path(), after.id())
                .then("order by p.region_path, p.id limit " + limit)
                .list(database, row -> new ReviewRepository.Place(row.getString(1), row.getObject(2, UUID.class)));
    }
}

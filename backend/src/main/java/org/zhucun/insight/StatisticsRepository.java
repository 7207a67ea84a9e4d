package org.zhucun.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 统计查询 */
@ApplicationScoped
class StatisticsRepository {
    private final DataSource database;

    StatisticsRepository(DataSource database) {
        this.database = database;
    }

    /** Active postings of a day by the step of the path beneath the asked region. */
    List<StatisticView.Row> rosterByRegion(String path, LocalDate day) {
        int step = path.split("/", -1).length;
        return Select.from("""
                        select split_part(region_path, '/', %d) as code, null as name, count(distinct cadre_id),
                               count(distinct team_id), count(distinct village_code),
                               count(distinct cadre_id) filter (where roles @> '{FIRST_SECRETARY}')
                        from posting
                        """.formatted(Math.min(step, 6)))
                .beneath("region_path", path)
                .where("started_on <= ?", day)
                .where("(ended_on is null or ended_on >= ?)", day)
                .then("group by 1 order by 1")
                .list(database, row -> row(row, 4));
    }

    /** Findings recorded until a day by their present state; what was withdrawn is none. */
    List<StatisticView.Row> findingsByState(String path, LocalDate day) {
        return Select.from("""
                        select state as code, null as name, count(*),
                               count(*) filter (where due_on < ? and state in ('ISSUED', 'RECTIFYING', 'REJECTED', 'REOPENED')
                                   and coalesce(dispute, 'DISMISSED') = 'DISMISSED')
                        from finding
                        """, day)
                .beneath("region_path", path)
                .where("found_on <= ? and dispute is distinct from 'UPHELD'", day)
                .then("group by 1 order by 1")
                .list(database, row -> row(row, 2));
    }

    private static StatisticView.Row row(ResultSet row, int columns) throws SQLException {
        List<Long> values = new ArrayList<>(columns);
        for (int column = 0; column < columns; column++) {
            values.add(row.getLong(3 + column));
        }
        return StatisticView.Row.of(row.getString("code"), row.getString("name"), values);
    }
}

package org.zhucun.assessment.year;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 考核结果: what is announced of a round. */
@ApplicationScoped
class ResultRepository {
    private final DataSource database;

    ResultRepository(DataSource database) {
        this.database = database;
    }

    /** 各等次人数 */
    record Count(String kind, String category, String vocabulary, String grade, long persons) {}

    /** 优秀者 */
    record Named(String kind, String category, String text) {}

    List<Count> counts(UUID round) {
        return Select.from("""
                        select s.object_kind, s.category,
                               case when s.category = 'CIVIL_SERVANT' then 'CIVIL_SERVANT' else 'INSTITUTION_STAFF' end, s.grade, count(*)
                        from assessment_sheet s
                        """)
                .where("s.round_id = ?", round)
                .where("s.state = 'GRADED'")
                .then("""
                        group by 1, 2, 3, 4
                        order by 1, 2, array_position(array['EXCELLENT', 'COMPETENT', 'BASICALLY_COMPETENT', 'INCOMPETENT'], s.grade)
                        """)
                .list(
                        database,
                        row -> new Count(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getLong(5)));
    }

    /** In the order of their places and names: nobody stands before anybody else by what he got. */
    List<Named> excellent(UUID round) {
        return Select.from("""
                        select s.object_kind, s.category,
                               s.object_name || case when s.object_kind <> 'CADRE' then ''
                                                     else coalesce('（' || s.village_name || '，' || s.unit_name || '）', '') end
                        from assessment_sheet s
                        """)
                .where("s.round_id = ?", round)
                .where("s.grade = 'EXCELLENT'")
                .then("order by s.object_kind, s.category, s.region_path, s.object_name, s.id")
                .list(database, row -> new Named(row.getString(1), row.getString(2), row.getString(3)));
    }
}

package org.zhucun.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Change;
import org.zhucun.kernel.Select;

/** 比武结果数据 */
@ApplicationScoped
class ContestRepository {
    private final DataSource database;

    ContestRepository(DataSource database) {
        this.database = database;
    }

    List<TrainingView.AwardView> awards(UUID session) {
        return Select.from("select cadre_id, name, award from contest_award")
                .where("session_id = ?", session)
                .then("order by array_position('{FIRST,SECOND,THIRD,EXCELLENCE}'::text[], award), name, cadre_id")
                .list(
                        database,
                        row -> new TrainingView.AwardView(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                ContestAward.valueOf(row.getString(3))));
    }

    /** Puts down who won, in the place where his row of the roll lies. */
    int award(UUID session, List<RecordAwards.ContestResult> results, List<UUID> ids) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            rows.add(new Object[] {
                ids.get(i), results.get(i).award(), session, results.get(i).cadreId()
            });
        }
        return Change.each(database, """
                insert into contest_award (id, session_id, cadre_id, name, award, region_path, unit_path)
                select ?, a.session_id, a.cadre_id, a.name, ?, a.region_path, a.unit_path
                from training_attendance a where a.session_id = ? and a.cadre_id = ?
                """, rows);
    }

    /** @return whether the caller sees such an award; the trail keeps it */
    boolean withdraw(UUID session, UUID cadre) {
        return Change.run(database, "delete from contest_award where session_id = ? and cadre_id = ?", session, cadre)
                > 0;
    }
}

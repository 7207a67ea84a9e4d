package org.zhucun.fieldwork.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.fieldwork.Insert;
import org.zhucun.fieldwork.WorkState;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;
import org.zhucun.team.TeamRef;

/** 要领存取 */
@ApplicationScoped
class EssentialRepository {
    private final DataSource database;

    EssentialRepository(DataSource database) {
        this.database = database;
    }

    List<Essential> template() {
        return Select.from("select no, title from essential")
                .then("order by no")
                .list(database, row -> new Essential(row.getInt(1), row.getString(2)));
    }

    List<EssentialProgress.EssentialItem> of(UUID team) {
        return Select.from("""
                        select e.no, e.title, coalesce(p.state, 'NOT_STARTED') as state, p.note, p.reported_on, p.reported_by
                        from essential e left join essential_progress p on p.essential_no = e.no and p.team_id = ?
                        """, team)
                .then("order by e.no")
                .list(
                        database,
                        row -> new EssentialProgress.EssentialItem(
                                row.getInt("no"),
                                row.getString("title"),
                                WorkState.valueOf(row.getString("state")),
                                row.getString("note"),
                                row.getObject("reported_on", LocalDate.class),
                                row.getString("reported_by")));
    }

    /** The latest word counts; what it was before is on the trail. */
    void report(TeamRef team, DutyCommands.ReportEssential said, LocalDate on, String by) {
        Insert.into("essential_progress")
                .set("id", Ids.next())
                .set("team_id", team.id())
                .set("team_name", team.name())
                .set("essential_no", said.no())
                .set("state", said.state())
                .set("note", said.note())
                .set("reported_on", on)
                .set("reported_by", by)
                .set("region_path", team.regionPath())
                .orElse(
                        "on conflict on constraint essential_progress_once do update set state = excluded.state,"
                                + " note = excluded.note, reported_on = excluded.reported_on, reported_by = excluded.reported_by")
                .run(database);
    }
}

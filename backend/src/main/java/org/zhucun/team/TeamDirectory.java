package org.zhucun.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 队伍查询: looks teams and postings up for other rooms. */
@ApplicationScoped
class TeamDirectory {
    private static final String POSTING = """
            select p.id, p.cadre_id, p.cadre_name, p.team_id, p.team_name, p.village_code, p.village_name, p.roles, p.send_level,
                   p.unit_id, p.unit_name, p.started_on, p.planned_end_on, p.ended_on, p.region_path, p.unit_path
            from posting p
            """;
    private static final String TEAM = """
            select t.id, t.name, t.home_village_code, t.send_level, t.lead_unit_id, t.established_on, t.dissolved_on,
                   t.region_path, t.unit_path
            from work_team t
            """;

    private final DataSource database;

    TeamDirectory(DataSource database) {
        this.database = database;
    }

    List<PostingRef> postings(Collection<UUID> ids) {
        return Select.from(POSTING).where("p.id = any (?::uuid[])", ids).list(database, TeamDirectory::posting);
    }

    List<PostingRef> beneath(String regionPath, LocalDate from, LocalDate to) {
        return Select.from(POSTING)
                .beneath("p.region_path", regionPath)
                .where("p.started_on <= ? and (p.ended_on is null or p.ended_on >= ?)", to, from)
                .then("order by p.region_path, p.started_on, p.id")
                .list(database, TeamDirectory::posting);
    }

    List<PostingRef> ofCadre(UUID cadreId) {
        return Select.from(POSTING)
                .where("p.cadre_id = ?", cadreId)
                .then("order by p.started_on desc, p.id limit 200")
                .list(database, TeamDirectory::posting);
    }

    List<TeamRef> teams(Collection<UUID> ids) {
        return Select.from(TEAM).where("t.id = any (?::uuid[])", ids).list(database, TeamDirectory::team);
    }

    List<TeamRef> serving(String villageCode, LocalDate on) {
        return Select.from(TEAM)
                .where("""
                        t.id in (select v.team_id from team_village v
                                 where v.village_code = ? and v.valid_from <= ? and (v.valid_to is null or v.valid_to > ?))
                        """, villageCode, on, on)
                .where("t.established_on <= ? and (t.dissolved_on is null or t.dissolved_on >= ?)", on, on)
                .then("order by t.established_on, t.id limit 50")
                .list(database, TeamDirectory::team);
    }

    private static PostingRef posting(ResultSet row) throws SQLException {
        return new PostingRef(
                row.getObject("id", UUID.class),
                row.getObject("cadre_id", UUID.class),
                row.getString("cadre_name"),
                row.getObject("team_id", UUID.class),
                row.getString("team_name"),
                row.getString("village_code"),
                row.getString("village_name"),
                PostingRole.of((String[]) row.getArray("roles").getArray()),
                SendLevel.valueOf(row.getString("send_level")),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("planned_end_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("region_path"),
                row.getString("unit_path"));
    }

    private static TeamRef team(ResultSet row) throws SQLException {
        return new TeamRef(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("home_village_code"),
                SendLevel.valueOf(row.getString("send_level")),
                row.getObject("lead_unit_id", UUID.class),
                row.getObject("established_on", LocalDate.class),
                row.getObject("dissolved_on", LocalDate.class),
                row.getString("region_path"),
                row.getString("unit_path"));
    }
}

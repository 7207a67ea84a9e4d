package org.zhucun.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;
import org.zhucun.team.PostingRole;

/** 文书内容查询: what stands on papers, as far as the office sees it; identities only as the masks that the screen shows. */
@ApplicationScoped
class ContentRepository {
    private final DataSource database;

    ContentRepository(DataSource database) {
        this.database = database;
    }

    /** 花名册一行 */
    record Posted(
            String name,
            String sex,
            LocalDate birthDate,
            String politicalAffiliation,
            String unitName,
            String unitPosition,
            Set<PostingRole> roles,
            String regionPath,
            String villageName,
            LocalDate since,
            String phoneMask) {}

    /** Who was on post on a day, village by village. */
    List<Posted> roster(String path, LocalDate day, int limit) {
        return Select.from("""
                        select p.cadre_name, c.sex, c.birth_date, c.political_affiliation, p.unit_name, c.unit_position, p.roles,
                               p.region_path, p.village_name, coalesce(p.arrived_on, p.started_on) as since, i.phone_mask
                        from posting p
                        left join cadre c on c.id = p.cadre_id
                        left join cadre_identity i on i.cadre_id = p.cadre_id
                        """)
                .beneath("p.region_path", path)
                .where("p.started_on <= ? and (p.ended_on is null or p.ended_on >= ?)", day, day)
                .then("order by p.region_path, p.id limit " + limit)
                .list(
                        database,
                        row -> new Posted(
                                row.getString("cadre_name"),
                                row.getString("sex"),
                                row.getObject("birth_date", LocalDate.class),
                                row.getString("political_affiliation"),
                                row.getString("unit_name"),
                                row.getString("unit_position"),
                                roles(row),
                                row.getString("region_path"),
                                row.getString("village_name"),
                                row.getObject("since", LocalDate.class),
                                row.getString("phone_mask")));
    }

    /** 选派审批表所载 */
    record Appointed(
            UUID id,
            String name,
            String sex,
            LocalDate birthDate,
            String nationality,
            String politicalAffiliation,
            LocalDate joinedParty,
            String education,
            LocalDate workStart,
            String rankCode,
            String gradeCode,
            String citizenIdMask,
            String phoneMask,
            String unitName,
            String unitPosition,
            String sendLevel,
            Set<PostingRole> roles,
            String regionPath,
            String villageName,
            String teamName,
            LocalDate startedOn,
            LocalDate plannedEndOn) {}

    Optional<Appointed> appointed(UUID posting) {
        return Select.from("""
                        select p.id, p.cadre_name, c.sex, c.birth_date, c.nationality, c.political_affiliation, c.join_party_date, c.education,
                               c.work_start_date, c.rank_code, c.grade_code, i.citizen_id_mask, i.phone_mask, p.unit_name, c.unit_position,
                               p.send_level, p.roles, p.region_path, p.village_name, p.team_name, p.started_on, p.planned_end_on
                        from posting p
                        join cadre c on c.id = p.cadre_id
                        left join cadre_identity i on i.cadre_id = p.cadre_id
                        """).where("p.id = ?", posting).list(database, ContentRepository::appointed).stream()
                .findFirst();
    }

    private static Appointed appointed(ResultSet row) throws SQLException {
        return new Appointed(
                row.getObject("id", UUID.class),
                row.getString("cadre_name"),
                row.getString("sex"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("nationality"),
                row.getString("political_affiliation"),
                row.getObject("join_party_date", LocalDate.class),
                row.getString("education"),
                row.getObject("work_start_date", LocalDate.class),
                row.getString("rank_code"),
                row.getString("grade_code"),
                row.getString("citizen_id_mask"),
                row.getString("phone_mask"),
                row.getString("unit_name"),
                row.getString("unit_position"),
                row.getString("send_level"),
                roles(row),
                row.getString("region_path"),
                row.getString("village_name"),
                row.getString("team_name"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("planned_end_on", LocalDate.class));
    }

    /** 清单首页所载 */
    record Issued(UUID id, String title, String target, LocalDate on, String issuedBy, String regionPath) {}

    Optional<Issued> problemList(UUID id) {
        return Select.from("select id, title, target_name, issued_on, issued_by_name, region_path from problem_list")
                .where("id = ?", id)
                .list(
                        database,
                        row -> new Issued(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, LocalDate.class),
                                row.getString(5),
                                row.getString(6)))
                .stream()
                .findFirst();
    }

    /** 清单一行 */
    record Problem(
            String number,
            LocalDate foundOn,
            String village,
            String target,
            String category,
            String severity,
            String facts,
            String clause,
            LocalDate dueOn,
            String state) {}

    /** What was withdrawn is none. */
    List<Problem> problems(UUID list, int limit) {
        return Select.from(
                        "select number, found_on, village_name, target_name, category, severity, facts, clause, due_on, state from finding")
                .where("problem_list_id = ? and dispute is distinct from 'UPHELD'", list)
                .then("order by found_on, id limit " + limit)
                .list(
                        database,
                        row -> new Problem(
                                row.getString(1),
                                row.getObject(2, LocalDate.class),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8),
                                row.getObject(9, LocalDate.class),
                                row.getString(10)));
    }

    private static Set<PostingRole> roles(ResultSet row) throws SQLException {
        Array roles = row.getArray("roles");
        return PostingRole.of((String[]) roles.getArray());
    }
}

package org.zhucun.command.completeness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 健全情况查询: organs, captains and teams of a region on a day. */
@ApplicationScoped
class CompletenessRepository {
    private static final String ACTIVE = "t.established_on <= ? and (t.dissolved_on is null or t.dissolved_on >= ?)";

    private final DataSource database;

    CompletenessRepository(DataSource database) {
        this.database = database;
    }

    /** An organ with how many sit in it in which role. */
    record Staffed(
            UUID id,
            String kind,
            String regionCode,
            String name,
            long heads,
            long deputies,
            long treated,
            long clerks) {}

    /** Something that nobody follows. */
    record Team(UUID id, String name, String villageCode) {}

    List<Staffed> organs(String path, LocalDate on) {
        return Select.from("""
                        select o.id, o.kind, o.region_code, n.name,
                               count(m.id) filter (where m.role = 'HEAD') as heads,
                               count(m.id) filter (where m.role = 'DEPUTY_HEAD') as deputies,
                               count(m.id) filter (where m.role = 'DEPUTY_HEAD' and m.treatment is not null) as treated,
                               count(m.id) filter (where m.role = 'CLERK') as clerks
                        from organ o
                        join organ_name n on n.organ_id = o.id and n.valid_from <= ? and (n.valid_to is null or n.valid_to > ?)
                        left join organ_member m on m.organ_id = o.id and m.valid_from <= ? and (m.valid_to is null or m.valid_to > ?)
                        """, on, on, on, on)
                .beneath("o.region_path", path)
                .where("o.valid_from <= ? and (o.valid_to is null or o.valid_to > ?)", on, on)
                .then("group by o.id, o.kind, o.region_code, n.name order by o.region_code, o.id")
                .list(
                        database,
                        row -> new Staffed(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getLong(7),
                                row.getLong(8)));
    }

    /** The codes of so many digits in which a team works. */
    Set<String> placesOfTeams(String path, LocalDate on, int digits) {
        return new TreeSet<>(Select.from("select distinct left(t.home_village_code, " + digits + ") from work_team t")
                .beneath("t.region_path", path)
                .where(ACTIVE, on, on)
                .list(database, row -> row.getString(1)));
    }

    Set<String> captained(String path, LocalDate on) {
        return new TreeSet<>(Select.from("select c.region_code from commander c")
                .beneath("c.region_path", path)
                .where(
                        "c.kind = 'TOWNSHIP_GENERAL_CAPTAIN' and c.valid_from <= ? and (c.valid_to is null or c.valid_to > ?)",
                        on,
                        on)
                .list(database, row -> row.getString(1)));
    }

    long teams(String path, LocalDate on) {
        return Select.from("select count(*) from work_team t")
                .beneath("t.region_path", path)
                .where(ACTIVE, on, on)
                .list(database, row -> row.getLong(1))
                .get(0);
    }

    List<Team> unfollowed(String path, LocalDate on) {
        return Select.from("select t.id, t.name, t.home_village_code from work_team t")
                .beneath("t.region_path", path)
                .where(ACTIVE, on, on)
                .where("""
                        not exists (select from contact c
                                    where c.kind = 'ORG_OFFICER' and c.valid_from <= ? and (c.valid_to is null or c.valid_to > ?)
                                      and (c.team_id = t.id
                                           or c.target_kind = 'TOWNSHIP' and c.region_code = left(t.home_village_code, 9)))
                        """, on, on)
                .then("order by t.region_path, t.id")
                .list(database, row -> new Team(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
    }
}

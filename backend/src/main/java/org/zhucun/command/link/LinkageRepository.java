package org.zhucun.command.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 两包三到查询: the five links of the villages that have a team, a paired unit or target households. */
@ApplicationScoped
class LinkageRepository {
    /** Parameters: the range of paths and the day, over and over; {@code %s} = page of villages. */
    private static final String LINKS = """
            with d as (select ?::date as day, ?::text as lo, ?::text as hi),
            served as (select v.village_code, t.id as team_id
                       from d join team_village v on v.region_path >= d.lo and v.region_path < d.hi
                                and v.valid_from <= d.day and (v.valid_to is null or v.valid_to > d.day)
                       join work_team t on t.id = v.team_id
                                and t.established_on <= d.day and (t.dissolved_on is null or t.dissolved_on >= d.day)),
            paired as (select distinct p.village_code from d join unit_village_pairing p on p.region_path >= d.lo and p.region_path < d.hi
                                and p.valid_from <= d.day and (p.valid_to is null or p.valid_to > d.day)),
            house as (select h.village_code, count(*) as of, count(h.helper_name) as linked
                      from d join household_helper h on h.region_path >= d.lo and h.region_path < d.hi
                                and h.valid_from <= d.day and (h.valid_to is null or h.valid_to > d.day)
                      group by h.village_code),
            village as (select village_code from served union select village_code from paired union select village_code from house),
            page as (select village_code from village where village_code > ? order by village_code %s)
            select g.village_code,
                   (select count(*) from paired p where p.village_code = g.village_code) as units,
                   (select count(*) from served s where s.village_code = g.village_code) as teams,
                   (select count(*) from served s where s.village_code = g.village_code and exists (
                        select from contact c, d where c.kind = 'LEADER' and c.region_path >= d.lo and c.region_path < d.hi
                            and c.valid_from <= d.day and (c.valid_to is null or c.valid_to > d.day)
                            and (c.team_id = s.team_id or c.target_kind = 'VILLAGE' and c.region_code = g.village_code))) as led,
                   coalesce(h.of, 0) as houses, coalesce(h.linked, 0) as helped,
                   (select count(*) from posting f, d where f.village_code = g.village_code and f.roles @> '{FIRST_SECRETARY}'
                        and f.started_on <= d.day and (f.ended_on is null or f.ended_on >= d.day)
                        and f.arrived_on <= d.day) as secretaries
            from page g
            left join house h on h.village_code = g.village_code
            order by g.village_code
            """;

    private final EntityManager entities;
    private final DataSource database;

    LinkageRepository(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    /** The rows of a village that are not over, by household. */
    Map<String, Helper> open(String village) {
        return entities.createQuery("from Helper where villageCode = ?1 and validTo is null", Helper.class)
                .setParameter(1, village)
                .getResultStream()
                .collect(Collectors.toMap(helper -> helper.householdNo, Function.identity()));
    }

    void add(Helper helper) {
        entities.persist(helper);
    }

    void flush() {
        entities.flush();
    }

    List<HelperView> helpers(String village, LocalDate on) {
        return Select.from("select household_no, helper_name, valid_from from household_helper")
                .where("village_code = ? and valid_from <= ? and (valid_to is null or valid_to > ?)", village, on, on)
                .then("order by household_no limit 2000")
                .list(
                        database,
                        row -> new HelperView(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)));
    }

    /** A page of villages after a code. */
    List<Linkage> page(String path, LocalDate on, String after, int size) {
        return Select.from(LINKS.formatted("limit " + (size + 1)), on, path, path + "~", after)
                .list(database, LinkageRepository::row);
    }

    private static Linkage row(ResultSet row) throws SQLException {
        long teams = row.getLong("teams");
        Linkage.Link unit = Linkage.Link.of(Math.min(1, row.getLong("units")), 1);
        Linkage.Link leader = Linkage.Link.of(row.getLong("led"), teams);
        Linkage.Link team = Linkage.Link.of(Math.min(1, teams), 1);
        Linkage.Link house = Linkage.Link.of(row.getLong("helped"), row.getLong("houses"));
        Linkage.Link secretary = Linkage.Link.of(Math.min(1, row.getLong("secretaries")), 1);
        boolean complete =
                unit.complete() && leader.complete() && team.complete() && house.complete() && secretary.complete();
        return new Linkage(row.getString("village_code"), null, unit, leader, team, house, secretary, complete);
    }
}

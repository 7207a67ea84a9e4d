package org.zhucun.supervision.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;
import org.zhucun.policy.Effective;
import org.zhucun.supervision.InspectionKind;

/** 逾期数据: teams of a part of a region against the visits of a period, one pass over each. */
@ApplicationScoped
class OverdueRepository {
    /** A visit is one of the team, or of its village, or of a village that it covers. */
    private static final String VISITED = """
            with visit as materialized (
                select distinct i.village_code, case when i.target_kind = 'TEAM' then i.target_id end as team
                from inspection i
                where i.region_path >= ? and i.region_path < ? and i.on_date between ? and ? and i.kind = 'ROUTINE')
            """;

    private static final String MISSED = """
            not exists (select from visit v where v.village_code = t.home_village_code)
            and not exists (select from visit v where v.team = t.id::text)
            and not exists (select from team_village c join visit v on v.village_code = c.village_code
                            where c.team_id = t.id and (c.valid_to is null or c.valid_to > ?))
            """;
    private static final String WORKING =
            "t.region_path >= ? and t.region_path < ? and t.established_on <= ? and (t.dissolved_on is null or t.dissolved_on > ?)";
    private static final String BODIES = """
            select c.code, count(i.id) as held
            from (select left(t.home_village_code, 6) as code, min(left(t.region_path, 16)) as path
                  from work_team t
                  where t.region_path >= ? and t.region_path < ? and t.established_on <= ? and (t.dissolved_on is null or t.dissolved_on > ?)
                  group by 1) c
            left join inspection i on i.region_path >= c.path and i.region_path < c.path || '~' and i.office_path = c.path
                                  and i.office_role = 'ORGANIZATION_DEPARTMENT' and i.kind = ? and i.on_date between ? and ?
            group by c.code order by c.code
            """;

    private final DataSource database;

    OverdueRepository(DataSource database) {
        this.database = database;
    }

    List<OverdueInspections.MissedTownship> byTownship(Effective.Range part, Cadence.Period period) {
        return visits(
                        part,
                        period,
                        "select left(t.home_village_code, 9) as code, count(*) as teams, count(*) filter (where "
                                + MISSED + ") as overdue from work_team t",
                        period.to())
                .where(WORKING, part.lo(), part.hi(), period.to(), period.to())
                .then("group by 1 order by 1")
                .list(
                        database,
                        row -> new OverdueInspections.MissedTownship(
                                row.getString("code"),
                                null,
                                period.from(),
                                period.to(),
                                row.getLong("teams"),
                                row.getLong("overdue"),
                                List.of()));
    }

    List<String> missing(Effective.Range part, Cadence.Period period) {
        return visits(part, period, "select t.name from work_team t")
                .where(WORKING, part.lo(), part.hi(), period.to(), period.to())
                .where(MISSED, period.to())
                .then("order by t.region_path, t.id limit 500")
                .list(database, row -> row.getString(1));
    }

    /** Counties with teams, and how often their organization department went out. */
    List<OverdueInspections.BodyCadence> bodies(Effective.Range part, Cadence.Period period, InspectionKind kind) {
        LocalDate to = period.to();
        UUID parameter = part.parameterId();
        return Select.from(BODIES, part.lo(), part.hi(), to, to, kind, period.from(), to)
                .list(
                        database,
                        row -> new OverdueInspections.BodyCadence(
                                row.getString("code"),
                                null,
                                kind,
                                period.from(),
                                to,
                                row.getLong("held"),
                                row.getLong("held") == 0,
                                parameter));
    }

    private static Select visits(Effective.Range part, Cadence.Period period, String select, Object... values) {
        Object[] all = new Object[4 + values.length];
        all[0] = part.lo();
        all[1] = part.hi();
        all[2] = period.from();
        all[3] = period.to();
        System.arraycopy(values, 0, all, 4, values.length);
        return Select.from(VISITED + select, all);
    }
}

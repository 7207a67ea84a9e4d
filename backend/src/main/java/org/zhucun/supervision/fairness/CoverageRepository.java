package org.zhucun.supervision.fairness;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 督查均衡的存取: villages in the order of their codes, each with its visits by the index of the village. */
@ApplicationScoped
class CoverageRepository {
    private static final String VILLAGES = """
            select v.village_code, v.name, i.visits, l.last_on, ?::date - l.last_on as days, w.over
            from (select v.village_code, max(v.village_name) as name from team_village v
                  where v.region_path >= ? and v.region_path < ? and v.valid_from <= ? and (v.valid_to is null or v.valid_to > ?)
                  group by v.village_code) v
            cross join lateral (select count(*)::int as visits from inspection i
                                where i.village_code = v.village_code and i.on_date between ? and ?) i
            cross join lateral (select max(i.on_date) as last_on from inspection i
                                where i.village_code = v.village_code and i.on_date <= ?) l
            cross join lateral (select count(*)::int as over from (
                                    select from inspection i where i.village_code = v.village_code and i.on_date between ? and ?
                                    group by date_trunc('week', i.on_date)
                                    having count(distinct (i.on_date, i.office_path)) > ?) x) w
            """;
    private static final String SUMS = """
            select count(*) as villages, count(*) filter (where x.visits > 0) as visited, count(*) filter (where x.last_on is null) as never,
                   percentile_disc(0.5) within group (order by x.days) as median, count(*) filter (where x.over > 0) as over
            from (%s) x
            """;
    private static final String SPREAD = """
            select x.code, max(x.name) as name, count(*) as visits, count(*) filter (where x.n = 0) as none,
                   count(*) filter (where x.n = 1) as one, count(*) filter (where x.n = 2) as two, count(*) filter (where x.n > 2) as more,
                   coalesce(sum(x.n), 0) as findings
            from (%s) x group by x.code order by x.code limit 500
            """;
    private static final String BY_OFFICE = """
            select i.office_path as code, (select r.name from region r where r.code = o.code order by r.valid_from desc nulls last limit 1) as name,
                   f.n
            from inspection i
            cross join lateral (select split_part(i.office_path, '/', length(i.office_path) - length(replace(i.office_path, '/', ''))) as code) o
            cross join lateral (select count(*) as n from finding f where f.inspection_id = i.id) f
            """;
    private static final String BY_UNIT = """
            select w.unit_path as code, (select u.name from organization u where u.id = w.lead_unit_id) as name, f.n
            from inspection i
            join work_team w on w.id = case when i.target_kind = 'TEAM' then i.target_id::uuid end
            cross join lateral (select count(*) as n from finding f where f.inspection_id = i.id) f
            """;

    private final DataSource database;

    CoverageRepository(DataSource database) {
        this.database = database;
    }

    /** 合计 */
    record Sums(long villages, long visited, long never, Integer medianDays, long over) {}

    Sums sums(CoverageExtent extent) {
        return base(extent)
                .within(SUMS)
                .list(
                        database,
                        row -> new Sums(
                                row.getLong("villages"),
                                row.getLong("visited"),
                                row.getLong("never"),
                                row.getObject("median", Integer.class),
                                row.getLong("over")))
                .get(0);
    }

    List<VillageCoverage> villages(CoverageExtent extent, CoverageGap gap, String after, int limit) {
        Select select = base(extent).where("v.village_code > ?", after);
        if (gap != null) {
            select.where(
                    switch (gap) {
                        case NEVER -> "l.last_on is null";
                        case NOT_IN_PERIOD -> "i.visits = 0";
                        case OVER -> "w.over > 0";
                    });
        }
        return select.then("order by v.village_code limit " + limit)
                .list(
                        database,
                        row -> new VillageCoverage(
                                row.getString("village_code"),
                                row.getString("name"),
                                row.getInt("visits"),
                                row.getObject("last_on", LocalDate.class),
                                row.getObject("days", Integer.class),
                                row.getInt("over")));
    }

    List<InspectionCoverage.OutcomeSpread> offices(CoverageExtent extent) {
        return spread(BY_OFFICE, extent);
    }

    List<InspectionCoverage.OutcomeSpread> units(CoverageExtent extent) {
        return spread(BY_UNIT, extent);
    }

    private List<InspectionCoverage.OutcomeSpread> spread(String text, CoverageExtent extent) {
        return Select.from(text)
                .beneath("i.region_path", extent.path())
                .where("i.on_date between ? and ?", extent.from(), extent.to())
                .within(SPREAD)
                .list(database, CoverageRepository::spread);
    }

    private static Select base(CoverageExtent extent) {
        return Select.from(
                VILLAGES,
                extent.to(),
                extent.path(),
                extent.path() + "~",
                extent.to(),
                extent.from(),
                extent.from(),
                extent.to(),
                extent.to(),
                extent.from(),
                extent.to(),
                extent.weekly());
    }

    private static InspectionCoverage.OutcomeSpread spread(ResultSet row) throws SQLException {
        long visits = row.getLong("visits");
        long findings = row.getLong("findings");
        return new InspectionCoverage.OutcomeSpread(
                row.getString("code"),
                row.getString("name"),
                visits,
                row.getLong("none"),
                row.getLong("one"),
                row.getLong("two"),
                row.getLong("more"),
                findings,
                BigDecimal.valueOf(findings)
                        .divide(BigDecimal.valueOf(visits), 2, RoundingMode.HALF_UP)
                        .toPlainString());
    }
}

package org.zhucun.incentive.promotion;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.assessment.grade.Standing;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 提拔统计查询 */
@ApplicationScoped
class FigureRepository {
    static final String GRADE = "promotion.list.grade";
    static final String SATISFACTION = "promotion.list.satisfaction";
    static final String HONOR = "promotion.list.honorLevel";
    static final String FORMS = "assessment.satisfaction.minForms";

    private static final String RATE = """
            select count(distinct p.cadre_id) filter (where exists (
                       select from promotion x
                       where x.cadre_id = p.cadre_id and x.withdrawn_on is null and x.effective_on between ? and ?)),
                   count(distinct p.cadre_id)
            from posting p
            """;

    private static final String PROMOTED = """
            select distinct on (p.cadre_id) p.village_code as key, p.cadre_id as id, p.cadre_name, p.unit_name, p.village_name, x.from_rank,
                   x.to_rank, x.position, x.effective_on, x.document_number
            from posting p
            join promotion x on x.cadre_id = p.cadre_id and x.withdrawn_on is null and x.effective_on between ? and ?
            """;

    /**
     * Whom the policy of his village puts on the list of a year. A percentage of fewer forms than may be shown is no percentage. Takes
     * year, the first and last day of the year and today.
     */
    private static final String CANDIDATES = """
            with effective as materialized (
                select r.key, r.lo collate "C" as lo, r.hi collate "C" as hi, r.value #>> '{}' as value
                from jsonb_to_recordset(?::jsonb) as r (key text, lo text, hi text, value jsonb)),
            graded as (
                select s.cadre_id, s.object_name, s.unit_name, s.village_name, s.region_path, s.grade,
                       case when f.forms > 0 and f.forms >= coalesce(m.value::int, 0) then round(100.0 * f.satisfied / f.forms, 1) end as satisfaction
                from assessment_sheet s
                cross join lateral (
                    select (s.satisfaction ->> 'satisfied')::int as satisfied,
                           (s.satisfaction ->> 'satisfied')::int + (s.satisfaction ->> 'partlySatisfied')::int
                               + (s.satisfaction ->> 'dissatisfied')::int as forms) f
                left join effective m on m.key = 'assessment.satisfaction.minForms' and s.region_path >= m.lo and s.region_path < m.hi
                where s.object_kind = 'CADRE' and s.state = 'GRADED' and s.year = ?),
            honored as (
                select h.cadre_id, h.subject_name, h.region_path, h.title
                from honor h
                join effective e on e.key = 'promotion.list.honorLevel' and h.region_path >= e.lo and h.region_path < e.hi
                where h.cadre_id is not null and h.granted_on between ? and ? and h.revoked_on is null and h.refused_on is null
                  and h.open_objections = 0 and h.publicity_to < ?
                  and array_position('{NATIONAL,PROVINCE,CITY,COUNTY}'::text[], h.level) <= array_position('{NATIONAL,PROVINCE,CITY,COUNTY}'::text[], e.value)),
            grounds as (
                select g.cadre_id, g.object_name as name, g.region_path, 'RESULTS_AND_RECOGNITION' as ground
                from graded g
                join effective a on a.key = 'promotion.list.grade' and g.region_path >= a.lo and g.region_path < a.hi
                join effective b on b.key = 'promotion.list.satisfaction' and g.region_path >= b.lo and g.region_path < b.hi
                where array_position('{EXCELLENT,COMPETENT,BASICALLY_COMPETENT,INCOMPETENT}'::text[], g.grade)
                          <= array_position('{EXCELLENT,COMPETENT,BASICALLY_COMPETENT,INCOMPETENT}'::text[], a.value)
                  and g.satisfaction >= b.value::numeric
                union all
                select h.cadre_id, h.subject_name, h.region_path, 'CONTRIBUTION' from honored h),
            best as (
                select distinct on (d.cadre_id) d.cadre_id, d.unit_name, d.village_name, d.grade, d.satisfaction
                from graded d
                order by d.cadre_id, array_position('{EXCELLENT,COMPETENT,BASICALLY_COMPETENT,INCOMPETENT}'::text[], d.grade)),
            listed as (
                select c.cadre_id, min(c.name) as name, min(c.region_path) as region_path, array_agg(distinct c.ground order by c.ground desc) as grounds
                from grounds c
                group by c.cadre_id)
            select l.region_path as key, l.cadre_id as id, l.name, k.rank_code, coalesce(g.unit_name, o.name) as unit_name,
                   coalesce(g.village_name, w.village_name) as village_name, g.grade, g.satisfaction, l.grounds,
                   (select array_agg(distinct h.title) from honored h where h.cadre_id = l.cadre_id) as honors,
                   (select max(x.effective_on) from promotion x where x.cadre_id = l.cadre_id and x.withdrawn_on is null and x.effective_on >= ?) as promoted_on,
                   no_promotion_until(l.cadre_id, ?) as barred_until
            from listed l
            left join cadre k on k.id = l.cadre_id
            left join organization o on o.id = k.unit_id
            left join best g on g.cadre_id = l.cadre_id
            left join lateral (select p.village_name from posting p where p.cadre_id = l.cadre_id order by p.started_on desc limit 1) w on true
            """;

    private final DataSource database;
    private final ObjectMapper json;

    FigureRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A row with what it is sorted by. */
    record Keyed<T>(String key, T item) {}

    PromotionRate rate(String regionPath, Period period) {
        return postedIn(Select.from(RATE, period.from(), period.to()), regionPath, period)
                .list(database, row -> PromotionRate.of(period, row.getLong(1), row.getLong(2)))
                .get(0);
    }

    List<Keyed<PromotedCadre>> promoted(RateFilter filter, Period period, List<String> after) {
        Select select = promotedOnce(filter, period).within("select t.* from (%s) t");
        if (after != null) {
            select.where("(t.key, t.id) > (?, ?::uuid)", after.get(0), after.get(1));
        }
        return select.then("order by t.key, t.id limit " + (filter.size + 1)).list(database, FigureRepository::person);
    }

    CursorPage.Total promotedTotal(RateFilter filter, Period period) {
        return promotedOnce(filter, period).total(database);
    }

    /** The newest year of which grades or honours of the region are on record, up to a year; that year where there is none. */
    int newestYear(String regionPath, int year) {
        return Select.from("select coalesce(max(s.year), ?) from assessment_sheet s", year)
                .where("s.object_kind = 'CADRE' and s.state = 'GRADED' and s.year <= ?", year)
                .beneath("s.region_path", regionPath)
                .list(database, row -> row.getInt(1))
                .get(0);
    }

    List<Keyed<PromotionCandidate>> candidates(CandidateQuery query, List<String> after) {
        Select select = listed(query);
        if (after != null) {
            select.where("(t.key, t.id) > (? collate \"C\", ?::uuid)", after.get(0), after.get(1));
        }
        return select.then("order by t.key, t.id limit " + (query.filter().size + 1))
                .list(database, FigureRepository::candidate);
    }

    CursorPage.Total candidatesTotal(CandidateQuery query) {
        return listed(query).total(database);
    }

    private Select listed(CandidateQuery query) {
        LocalDate first = LocalDate.of(query.year(), 1, 1);
        Select select = Select.from(
                        CANDIDATES,
                        query.effective().json(List.of(GRADE, SATISFACTION, HONOR, FORMS), "/", json),
                        query.year(),
                        first,
                        first.plusYears(1).minusDays(1),
                        query.today(),
                        first,
                        query.today())
                .beneath("l.region_path", query.filter().regionPath())
                .within("select t.* from (%s) t");
        return Boolean.TRUE.equals(query.filter().waiting) ? select.where("t.promoted_on is null") : select;
    }

    private static Select promotedOnce(RateFilter filter, Period period) {
        return postedIn(Select.from(PROMOTED, period.from(), period.to()), filter.regionPath(), period)
                .then("order by p.cadre_id, x.effective_on desc, p.started_on desc");
    }

    /** At least one day of the stay lies in the period. */
    private static Select postedIn(Select select, String regionPath, Period period) {
        return select.beneath("p.region_path", regionPath)
                .where("p.started_on <= ? and (p.ended_on is null or p.ended_on >= ?)", period.to(), period.from());
    }

    private static Keyed<PromotedCadre> person(ResultSet row) throws SQLException {
        return new Keyed<>(
                row.getString("key"),
                new PromotedCadre(
                        row.getObject("id", UUID.class),
                        row.getString("cadre_name"),
                        row.getString("unit_name"),
                        row.getString("village_name"),
                        row.getString("from_rank"),
                        row.getString("to_rank"),
                        row.getString("position"),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("document_number")));
    }

    private static Keyed<PromotionCandidate> candidate(ResultSet row) throws SQLException {
        String grade = row.getString("grade");
        BigDecimal satisfaction = row.getBigDecimal("satisfaction");
        return new Keyed<>(
                row.getString("key"),
                new PromotionCandidate(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("rank_code"),
                        row.getString("unit_name"),
                        row.getString("village_name"),
                        grade == null ? null : Standing.valueOf(grade),
                        satisfaction,
                        texts(row.getArray("honors")),
                        texts(row.getArray("grounds")).stream()
                                .map(PromotionGround::valueOf)
                                .toList(),
                        row.getObject("promoted_on", LocalDate.class),
                        row.getObject("barred_until", LocalDate.class)));
    }

    private static List<String> texts(Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}

package org.zhucun.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 选派统计查询. */
@ApplicationScoped
class FigureRepository {
    private final DataSource database;

    FigureRepository(DataSource database) {
        this.database = database;
    }

    /** 应派村 */
    record Required(String code, String name, boolean covered) {}

    /** Totals of the selected of a batch. */
    record Totals(
            int persons,
            int villages,
            int captains,
            int sectionCaptains,
            int reserve,
            int talent,
            int rural,
            int backbone) {}

    /** One category of villages. */
    record Line(String category, int villages, int persons) {}

    /**
     * The villages that a region's parameter {@code coverage.categories} names, each with whether a team serves it. The
     * nearest region at or above the village says.
     */
    List<Required> required(String path, LocalDate day) {
        return Select.from("""
                        select c.village_code,
                               coalesce((select r.short_name from region r where r.code = c.village_code
                                         order by r.valid_from desc limit 1), c.village_code) as name,
                               exists (select from team_village tv
                                       join work_team t on t.id = tv.team_id
                                       where tv.village_code = c.village_code
                                         and tv.valid_from <= ? and (tv.valid_to is null or tv.valid_to > ?)
                                         and t.established_on <= ? and (t.dissolved_on is null or t.dissolved_on >= ?)) as covered
                        from (select distinct v.village_code, v.region_path
                              from village_category v
                              cross join lateral (select q.value from policy_parameter q
                                                  where q.key = 'coverage.categories'
                                                    and starts_with(v.region_path, q.region_path)
                                                    and q.valid_from <= ? and (q.valid_to is null or q.valid_to > ?)
                                                  order by length(q.region_path) desc limit 1) asked
                              where v.valid_from <= ? and (v.valid_to is null or v.valid_to > ?)
                                and v.region_path >= ? and v.region_path < ?
                                and asked.value @> to_jsonb(v.category)) c
                        """, day, day, day, day, day, day, day, day, path, path + "~")
                .then("order by c.village_code")
                .list(database, row -> new Required(row.getString(1), row.getString(2), row.getBoolean(3)));
    }

    Totals totals(UUID batchId) {
        return Select.from("""
                        select count(distinct m.cadre_id), count(distinct n.village_code),
                               count(*) filter (where m.as_captain) as captains,
                               count(*) filter (where m.as_captain and c.political_affiliation = '01'
                                   and (c.rank_code in ('141', '142', '241', '242')
                                        or c.grade_code in ('G07', 'G08', 'G09', 'G10'))) as section_captains,
                               count(*) filter (where c.reserve_cadre),
                               count(*) filter (where c.surveyed_young_talent),
                               count(*) filter (where c.grassroots_experience_months > 0 or c.agri_related_major),
                               count(*) filter (where m.backbone)
                        from (select m.*, m.decided_seat = 'LEAD' and n.captain as as_captain
                              from nomination m join village_need n on n.id = m.decided_need_id) m
                        join village_need n on n.id = m.decided_need_id
                        left join cadre c on c.id = m.cadre_id
                        """)
                .where("m.batch_id = ? and m.state = 'SELECTED'", batchId)
                .list(
                        database,
                        row -> new Totals(
                                row.getInt(1),
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5),
                                row.getInt(6),
                                row.getInt(7),
                                row.getInt(8)))
                .get(0);
    }

    List<Line> categories(UUID batchId) {
        return Select.from("""
                        select k.category, count(distinct n.village_code), count(distinct m.cadre_id)
                        from nomination m
                        join village_need n on n.id = m.decided_need_id
                        cross join lateral unnest(n.categories) as k (category)
                        """)
                .where("m.batch_id = ? and m.state = 'SELECTED'", batchId)
                .then("group by k.category order by k.category")
                .list(database, row -> new Line(row.getString(1), row.getInt(2), row.getInt(3)));
    }
}

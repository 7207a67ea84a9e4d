package org.zhucun.incentive.insurance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 保险数据: policies, covers, gaps. */
@ApplicationScoped
class InsuranceRepository implements PanacheRepositoryBase<InsurancePolicy, UUID> {
    /** Everybody on post in the place while it holds, once, whichever stays he has there. */
    private static final String COVERS = """
            insert into insurance_cover (id, policy_id, cadre_id, cadre_name, insurer, number, cover_from, cover_to, region_path, unit_path)
            select entitlement_id(), y.id, p.cadre_id, p.cadre_name, y.insurer, y.number, y.cover_from, y.cover_to, p.region_path, p.unit_path
            from insurance_policy y
            cross join lateral (
                select distinct on (p.cadre_id) p.* from posting p
                where coalesce(p.arrived_on, p.started_on) <= y.cover_to and (p.ended_on is null or p.ended_on >= y.cover_from)
                  and %s
                order by p.cadre_id, p.started_on desc, p.id) p
            where y.id = ?
            returning 1
            """;

    private static final String LISTED = """
            select y.id, y.number, y.insurer, y.cover_from, y.cover_to, y.sum_insured, y.group_policy, y.payer_id, y.payer_name,
                   (select count(*) from insurance_cover c where c.policy_id = y.id) as covered, y.entered_name, y.entered_at
            from insurance_policy y
            """;

    private final DataSource database;

    InsuranceRepository(DataSource database) {
        this.database = database;
    }

    int coverRegion(UUID policy, String path, List<UUID> except) {
        return Select.from(
                        COVERS.formatted("p.region_path >= ? and p.region_path < ? and p.cadre_id::text <> all (?)"),
                        path,
                        path + "~",
                        except,
                        policy)
                .list(database, row -> 1)
                .size();
    }

    int coverNamed(UUID policy, List<UUID> cadres) {
        return Select.from(COVERS.formatted("p.cadre_id::text = any (?)"), cadres, policy)
                .list(database, row -> 1)
                .size();
    }

    /** The latest ending first. */
    List<InsurancePolicyView> page(InsurancePolicyFilter filter, String path, List<String> after) {
        Select select = listed(filter, path);
        if (after != null) {
            select.where("(y.cover_to, y.id) < (?, ?)", LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)));
        }
        return select.then("order by y.cover_to desc, y.id desc limit " + (filter.size + 1))
                .list(
                        database,
                        row -> new InsurancePolicyView(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, LocalDate.class),
                                row.getObject(5, LocalDate.class),
                                row.getBigDecimal(6),
                                row.getBoolean(7),
                                row.getObject(8, UUID.class),
                                row.getString(9),
                                row.getLong(10),
                                null,
                                row.getString(11),
                                at(row.getObject(12, OffsetDateTime.class))));
    }

    CursorPage.Total total(InsurancePolicyFilter filter, String path) {
        return listed(filter, path).total(database);
    }

    private static Select listed(InsurancePolicyFilter filter, String path) {
        Select select = Select.from(LISTED).beneath("y.region_path", path);
        return filter.on == null ? select : select.where("? between y.cover_from and y.cover_to", filter.on);
    }

    /** The latest first. */
    List<InsuranceGapView> gaps(InsuranceGapFilter filter, String path, LocalDate until, List<String> after) {
        Select select = gap(filter, path, until);
        if (after != null) {
            select.where(
                    "(g.gap_from, g.posting_id) < (?, ?)",
                    LocalDate.parse(after.get(0)),
                    UUID.fromString(after.get(1)));
        }
        return select.then("order by g.gap_from desc, g.posting_id desc limit " + (filter.size + 1))
                .list(
                        database,
                        row -> new InsuranceGapView(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getObject(6, LocalDate.class),
                                row.getObject(7, LocalDate.class),
                                row.getLong(8),
                                row.getBoolean(9)));
    }

    CursorPage.Total total(InsuranceGapFilter filter, String path, LocalDate until) {
        return gap(filter, path, until).total(database);
    }

    private static Select gap(InsuranceGapFilter filter, String path, LocalDate until) {
        return Select.from("""
                        select g.posting_id, g.cadre_id, g.cadre_name, g.village_name, g.unit_name, g.gap_from, g.gap_to,
                               g.gap_to - g.gap_from + 1, g.open
                        from insurance_gaps(?, ?) g
                        """, path, until).whereIf(filter.open, "g.open = ?").whereIf(filter.cadre, "g.cadre_id = ?");
    }

    List<CoverView> coversOf(UUID cadre) {
        return Select.from("select insurer, number, cover_from, cover_to from insurance_cover")
                .where("cadre_id = ?", cadre)
                .then("order by cover_to desc, id desc limit 100")
                .list(
                        database,
                        row -> new CoverView(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, LocalDate.class)));
    }

    private static Instant at(OffsetDateTime moment) {
        return moment.toInstant();
    }
}

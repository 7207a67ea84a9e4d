package org.zhucun.incentive.merit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 激励数据: commendations, newest first. */
@ApplicationScoped
class CommendationRepository implements PanacheRepositoryBase<Commendation, UUID> {
    private static final String COLUMNS = """
            select id, kind, level, cadre_id, team_id, subject_name, title, on_date, document, batch_id, version from commendation
            """;

    private final DataSource database;

    CommendationRepository(DataSource database) {
        this.database = database;
    }

    List<CommendationView> page(CommendationFilter filter, LocalDate beforeDay, UUID beforeId) {
        Select select = filtered(COLUMNS, filter);
        if (beforeId != null) {
            select.where("(on_date, id) < (?, ?)", beforeDay, beforeId);
        }
        return select.then("order by on_date desc, id desc limit " + (filter.size + 1))
                .list(database, CommendationRepository::read);
    }

    CursorPage.Total total(CommendationFilter filter) {
        return filtered(COLUMNS, filter).total(database);
    }

    /** Of the same cadre or team, kind, title and day; the first where there are several. */
    Optional<Commendation> alike(RecordCommendation said) {
        String whose = said.cadreId() == null ? "teamId" : "cadreId";
        UUID whom = said.cadreId() == null ? said.teamId() : said.cadreId();
        return find(
                        whose + " = ?1 and kind = ?2 and title = ?3 and onDate = ?4 and not draft order by id",
                        whom,
                        said.kind(),
                        said.title(),
                        said.on())
                .firstResultOptional();
    }

    /** M1: the three totals, kinds without any included. */
    Map<CommendationKind, Long> totals(CommendationFilter filter) {
        Map<CommendationKind, Long> totals = new EnumMap<>(CommendationKind.class);
        for (CommendationKind kind : CommendationKind.values()) {
            totals.put(kind, 0L);
        }
        filtered("select kind, count(*) from commendation", filter)
                .then("group by kind")
                .list(database, row -> totals.put(CommendationKind.valueOf(row.getString(1)), row.getLong(2)));
        return totals;
    }

    private static Select filtered(String projection, CommendationFilter filter) {
        Select select = Select.from(projection)
                .beneath("region_path", filter.regionPath())
                .whereIf(filter.kind, "kind = ?")
                .whereIf(filter.cadre, "cadre_id = ?")
                .whereIf(filter.team, "team_id = ?")
                .whereIf(filter.from, "on_date >= ?")
                .whereIf(filter.to, "on_date <= ?")
                .whereIf(filter.batch, "batch_id = ?");
        // a draft is read with its batch, by who sees the batch
        return select.where(
                filter.batch == null ? "not draft" : "exists (select from incentive_batch b where b.id = batch_id)");
    }

    /**
     * M6: what fell due in the period: how much of it was delivered in full, how much in time, how much money of how much. What is owed is
     * what a corrected register makes of it; where nothing is left to be owed there was nothing to deliver.
     */
    DeliveryRate deliveryRate(DeliveryFilter filter, LocalDate from, LocalDate to, LocalDate today) {
        return Select.from("""
                        select count(*),
                               count(*) filter (where e.delivered_on is not null and (o.owed is null or e.delivered_amount >= o.owed)),
                               count(*) filter (where e.delivered_on <= e.due_by and (o.owed is null or e.delivered_amount >= o.owed)),
                               coalesce(sum(o.owed), 0), coalesce(sum(least(coalesce(e.delivered_amount, 0), o.owed)), 0)
                        from entitlement e
                        cross join lateral (select e.amount_due + e.corrected + e.shifted as owed) o
                        """)
                .beneath("e.region_path", filter.regionPath())
                .where("e.cancelled_on is null and o.owed is distinct from 0 and e.due_from <= ?", today)
                .where("e.due_by >= ? and e.due_by <= ?", from, to)
                .list(
                        database,
                        row -> DeliveryRate.of(
                                from,
                                to,
                                new long[] {row.getLong(1), row.getLong(2), row.getLong(3)},
                                row.getBigDecimal(4),
                                row.getBigDecimal(5)))
                .get(0);
    }

    private static CommendationView read(ResultSet row) throws SQLException {
        return new CommendationView(
                row.getObject("id", UUID.class),
                CommendationKind.valueOf(row.getString("kind")),
                HonorLevel.valueOf(row.getString("level")),
                row.getObject("cadre_id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getString("subject_name"),
                row.getString("title"),
                row.getObject("on_date", LocalDate.class),
                row.getString("document"),
                row.getObject("batch_id", UUID.class),
                row.getLong("version"));
    }
}

package org.zhucun.incentive.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.cadre.CadreRef;
import org.zhucun.cadre.RankHeld;
import org.zhucun.incentive.merit.MeritDesk;
import org.zhucun.incentive.merit.MeritPages;
import org.zhucun.incentive.merit.MeritPages.Newest;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;

/** 提拔存取 */
@ApplicationScoped
class PromotionRepository {
    private static final String COLUMNS = """
            select x.id, x.cadre_id, x.cadre_name, x.unit_name, x.village_name, x.kind, x.from_rank, x.to_rank, x.position, x.effective_on,
                   x.decided_by, x.document_number, x.withdrawn_on, x.withdrawn_reason, x.recorded_by_name, x.office_path, x.region_path,
                   x.version,
                   (select count(*) from obligation o where o.closed_by_id = x.id) as closed,
                   (select count(*) from obligation o
                    where o.cadre_id = x.cadre_id and o.kind = 'PROMOTION_FOLLOW_UP' and o.state = 'OPEN' and x.withdrawn_on is null
                      and o.opened_on <= x.effective_on
                      and starts_with(o.debtor_path, nullif(current_setting('scope.path', true), ''))) as owed
            from promotion x
            """;

    private final EntityManager entities;
    private final DataSource database;
    private final MeritPages pages;
    private final MeritDesk desk;

    PromotionRepository(EntityManager entities, DataSource database, MeritPages pages, MeritDesk desk) {
        this.entities = entities;
        this.database = database;
        this.pages = pages;
        this.desk = desk;
    }

    void add(Promotion promotion) {
        entities.persist(promotion);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    Optional<Promotion> locked(UUID id) {
        return Optional.ofNullable(entities.find(Promotion.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<PromotionView> view(UUID id) {
        return Select.from(COLUMNS).where("x.id = ?", id).list(database, this::read).stream()
                .findFirst();
    }

    CursorPage<PromotionView> page(PromotionFilter filter) {
        return pages.page(Newest.byDay("promotions", "effective_on"), filter, () -> filtered(filter), this::read);
    }

    /** Where he stood when it took effect. */
    Promotion.Place place(CadreRef cadre, LocalDate on) {
        return Select.from("select p.region_path, p.village_name from posting p")
                .where("p.cadre_id = ? and p.started_on <= ?", cadre.id(), on)
                .then("order by p.started_on desc, p.id desc limit 1")
                .list(database, row -> new Promotion.Place(row.getString(1), row.getString(2)))
                .stream()
                .findFirst()
                .orElseGet(() -> new Promotion.Place(cadre.regionPath(), null));
    }

    /** Which document bars him, where the office sees it; a recall elsewhere bars all the same. */
    Optional<String> barredBy(UUID cadreId, LocalDate on) {
        return Select.from("select n.basis from no_promotion n")
                .where("n.cadre_id = ? and ? between n.from_day and n.until_day", cadreId, on)
                .then("order by n.until_day desc limit 1")
                .list(database, row -> row.getString(1))
                .stream()
                .findFirst();
    }

    /** Follow-ups of excellent grades that were owed on a day by a level that the office stands at or above (K3, K6). */
    List<UUID> followUps(UUID cadreId, LocalDate on, Office office) {
        return Select.from("select o.id from obligation o")
                .where("o.cadre_id = ? and o.kind = 'PROMOTION_FOLLOW_UP' and o.state = 'OPEN'", cadreId)
                .where("o.opened_on <= ? and starts_with(o.debtor_path, ?)", on, office.path())
                .then("order by o.opened_on, o.id")
                .list(database, row -> row.getObject(1, UUID.class));
    }

    /** What replaced a wrong promotion in the register replaced what stood before it. */
    void passOn(Promotion wrong) {
        Select.from(
                        "update promotion set rank_before = ?, promoted_before = ?::date",
                        wrong.rankBefore,
                        wrong.promotedBefore)
                .where("cadre_id = ? and registered and withdrawn_on is null", wrong.cadreId)
                .where("rank_before = ? and promoted_before = ?", wrong.toRank, wrong.effectiveOn)
                .then("returning 1")
                .list(database, row -> row.getInt(1));
    }

    /** The newest promotion that stands, where it is newer than what the register said before a wrong one. */
    Optional<RankHeld> standing(Promotion wrong) {
        return Select.from("select to_rank, effective_on from promotion")
                .where("cadre_id = ? and withdrawn_on is null", wrong.cadreId)
                .where("effective_on > coalesce(?::date, date '-infinity')", wrong.promotedBefore)
                .then("order by effective_on desc, id desc limit 1")
                .list(database, row -> new RankHeld(row.getString(1), row.getObject(2, LocalDate.class)))
                .stream()
                .findFirst();
    }

    /** Whether it is a line of a batch, issued or not. */
    boolean inBatch(UUID promotionId) {
        return !Select.from("select 1 from commendation")
                .where("promotion_id = ?", promotionId)
                .list(database, row -> row.getInt(1))
                .isEmpty();
    }

    private static Select filtered(PromotionFilter filter) {
        return Select.from(COLUMNS)
                .beneath("x.region_path", filter.regionPath())
                .whereIf(filter.kind, "x.kind = ?")
                .whereIf(filter.cadre, "x.cadre_id = ?")
                .whereIf(filter.from, "x.effective_on >= ?")
                .whereIf(filter.to, "x.effective_on <= ?");
    }

    private PromotionView read(ResultSet row) throws SQLException {
        LocalDate withdrawn = row.getObject("withdrawn_on", LocalDate.class);
        return new PromotionView(
                row.getObject("id", UUID.class),
                row.getObject("cadre_id", UUID.class),
                row.getString("cadre_name"),
                row.getString("unit_name"),
                row.getString("village_name"),
                PromotionKind.valueOf(row.getString("kind")),
                row.getString("from_rank"),
                row.getString("to_rank"),
                row.getString("position"),
                row.getObject("effective_on", LocalDate.class),
                row.getString("decided_by"),
                row.getString("document_number"),
                row.getInt("closed"),
                row.getInt("owed"),
                withdrawn,
                row.getString("withdrawn_reason"),
                row.getString("recorded_by_name"),
                may(row, withdrawn),
                row.getLong("version"));
    }

    private List<String> may(ResultSet row, LocalDate withdrawn) throws SQLException {
        List<String> deeds = new ArrayList<>();
        if (row.getInt("owed") > 0) {
            deeds.add("followUp");
        }
        if (withdrawn == null && desk.office().covers(row.getString("office_path"))) {
            deeds.add("withdraw");
        }
        return desk.may("promotion:record", row.getString("region_path"), deeds.toArray(String[]::new));
    }
}

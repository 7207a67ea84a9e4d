package org.zhucun.incentive.entitlement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.audit.Changed;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 待遇数据: debts and their deliveries. */
@ApplicationScoped
class EntitlementRepository implements PanacheRepositoryBase<Entitlement, UUID> {
    private static final String COLUMNS = """
            select e.id, e.kind, e.cadre_id, e.cadre_name, e.posting_id, e.village_name, e.period, e.standard, e.quantity,
                   e.amount_due, e.due_from, e.due_by, e.debtor_id, e.debtor_name, e.debtor_path, e.village_days, e.trip_days, e.training_days, e.trips_count, e.source,
                   e.insurer, e.policy_number, e.cover_from, e.cover_to, e.cancelled_on, e.cancel_reason, e.version,
                   e.corrected_days, e.credit, e.adjustments, e.paying, d.on_day, d.amount, d.moved
            from entitlement e
            """;
    /** Today the sums that the writes keep; for a day of the past the deliveries and corrections until then. */
    private static final String DELIVERED_NOW = """
            cross join lateral (select e.delivered_on as on_day, e.delivered_amount as amount, e.corrected + e.shifted as moved) d
            """;

    private static final String DELIVERED_UNTIL = """
            cross join lateral (
                select max(x.on_day) as on_day, sum(x.amount) as amount,
                       coalesce((select sum(a.amount) from entitlement_adjustment a
                                 where a.entitlement_id = e.id and a.on_day <= ?), 0) as moved
                from entitlement_delivery x where x.entitlement_id = e.id and x.on_day <= ?) d
            """;

    private final DataSource database;

    EntitlementRepository(DataSource database) {
        this.database = database;
    }

    /** 某日口径: the day asked about and today. */
    record Day(LocalDate asked, LocalDate today) {
        boolean past() {
            return asked.isBefore(today);
        }
    }

    /** 游标位置: where the page before ended. */
    record Position(LocalDate dueBy, UUID id) {}

    /** The latest due first. */
    List<Entitlement> page(EntitlementFilter filter, Day day, Position after) {
        Select select = filtered(filter, day);
        if (after != null) {
            select.where("(e.due_by, e.id) < (?, ?)", after.dueBy(), after.id());
        }
        return select.then("order by e.due_by desc, e.id desc limit " + (filter.size + 1))
                .list(database, EntitlementRepository::read);
    }

    CursorPage.Total total(EntitlementFilter filter, Day day) {
        return filtered(filter, day).total(database);
    }

    List<Delivery> deliveries(UUID entitlementId) {
        return getEntityManager()
                .createQuery(
                        "from Delivery d where d.entitlementId = :of order by d.onDay, d.recordedAt, d.id",
                        Delivery.class)
                .setParameter("of", entitlementId)
                .getResultList();
    }

    List<Adjustment> adjustments(UUID entitlementId) {
        return Select.from("""
                        select a.kind, a.on_day, a.days_before, a.days_after, a.standard, a.amount, c.period from entitlement_adjustment a
                        left join entitlement c on c.id = a.counter_id
                        """)
                .where("a.entitlement_id = ?", entitlementId)
                .then("order by a.on_day, a.recorded_at, a.id limit 200")
                .list(
                        database,
                        row -> new Adjustment(
                                AdjustmentKind.valueOf(row.getString(1)),
                                row.getObject(2, LocalDate.class),
                                row.getBigDecimal(3),
                                row.getBigDecimal(4),
                                row.getBigDecimal(5),
                                row.getBigDecimal(6),
                                row.getString(7)));
    }

    /** Whether a finding that stands names it. */
    boolean laidToDebtor(UUID entitlementId, LocalDate today) {
        return Select.from("select laid_to_debtor(?, ?)", entitlementId, today)
                .list(database, row -> row.getBoolean(1))
                .get(0);
    }

    void add(Delivery delivery) {
        getEntityManager().persist(delivery);
    }

    /** What each debtor owes and has not delivered in time, the largest number first. */
    List<DebtorFigures> overdueByDebtor(String regionPath, Day day) {
        return standing(day, """
                        select e.debtor_id, e.debtor_name, count(*) as entitlements,
                               coalesce(sum(e.amount_due + d.moved - coalesce(d.amount, 0)), 0) as amount
                        from entitlement e
                        """)
                .beneath("e.region_path", regionPath)
                .where("e.due_from <= ?", day.asked())
                .where("e.due_by < ?", day.asked())
                .where("(" + EntitlementState.SQL + ") in ('OVERDUE', 'SHORT')", day.asked(), day.asked())
                .then("group by e.debtor_id, e.debtor_name order by count(*) desc, e.debtor_name limit 1000")
                .list(
                        database,
                        row -> new DebtorFigures(
                                row.getObject(1, UUID.class), row.getString(2), row.getLong(3), row.getBigDecimal(4)));
    }

    private Select filtered(EntitlementFilter filter, Day day) {
        Select select = Changed.since(standing(day, COLUMNS), filter.changedSince, "entitlement", "e.id")
                .beneath("e.region_path", filter.regionPath())
                .where("e.due_from <= ?", day.asked())
                .whereIf(filter.kind, "e.kind = ?")
                .whereIf(filter.debtor, "e.debtor_id = ?")
                .whereIf(filter.cadre, "e.cadre_id = ?")
                .whereIf(filter.period, "e.period = ?")
                .whereIf(filter.debtorName, "e.debtor_name = ?");
        if (Boolean.TRUE.equals(filter.overdue)) {
            select.where("e.due_by < ?", day.asked())
                    .where("(" + EntitlementState.SQL + ") in ('OVERDUE', 'SHORT')", day.asked(), day.asked());
        }
        if (filter.state != null) {
            select.where("(" + EntitlementState.SQL + ") = ?", day.asked(), day.asked(), filter.state);
        }
        return select;
    }

    private static Select standing(Day day, String projection) {
        return day.past()
                ? Select.from(projection + DELIVERED_UNTIL, day.asked(), day.asked())
                : Select.from(projection + DELIVERED_NOW);
    }

    private static Entitlement read(ResultSet row) throws SQLException {
        Entitlement entitlement = new Entitlement();
        entitlement.id = row.getObject("id", UUID.class);
        entitlement.kind = EntitlementKind.valueOf(row.getString("kind"));
        entitlement.cadreId = row.getObject("cadre_id", UUID.class);
        entitlement.cadreName = row.getString("cadre_name");
        entitlement.postingId = row.getObject("posting_id", UUID.class);
        entitlement.villageName = row.getString("village_name");
        entitlement.period = row.getString("period");
        entitlement.standard = row.getBigDecimal("standard");
        entitlement.quantity = row.getBigDecimal("quantity");
        entitlement.amountDue = row.getBigDecimal("amount_due");
        entitlement.dueFrom = row.getObject("due_from", LocalDate.class);
        entitlement.dueBy = row.getObject("due_by", LocalDate.class);
        entitlement.debtorId = row.getObject("debtor_id", UUID.class);
        entitlement.debtorName = row.getString("debtor_name");
        entitlement.debtorPath = row.getString("debtor_path");
        entitlement.villageDays = row.getBigDecimal("village_days");
        entitlement.tripDays = row.getBigDecimal("trip_days");
        entitlement.trainingDays = row.getBigDecimal("training_days");
        entitlement.tripsCount = row.getObject("trips_count", Boolean.class);
        entitlement.source = row.getString("source");
        entitlement.insurer = row.getString("insurer");
        entitlement.policyNumber = row.getString("policy_number");
        entitlement.coverFrom = row.getObject("cover_from", LocalDate.class);
        entitlement.coverTo = row.getObject("cover_to", LocalDate.class);
        entitlement.cancelledOn = row.getObject("cancelled_on", LocalDate.class);
        entitlement.cancelReason = row.getString("cancel_reason");
        entitlement.version = row.getLong("version");
        entitlement.deliveredOn = row.getObject("on_day", LocalDate.class);
        entitlement.deliveredAmount = row.getBigDecimal("amount");
        // one sum in a list: what of it was corrected and what kept back is told by the item itself
        entitlement.corrected = row.getBigDecimal("moved");
        entitlement.correctedDays = row.getBigDecimal("corrected_days");
        entitlement.credit = row.getBigDecimal("credit");
        entitlement.adjustments = row.getInt("adjustments");
        entitlement.paying = row.getObject("paying", UUID.class);
        return entitlement;
    }
}

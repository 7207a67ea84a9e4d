package org.zhucun.incentive.payment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;

/** 发放批次数据: a file of any length is made, sent and answered by a few statements. */
@ApplicationScoped
class PaymentRepository implements PanacheRepositoryBase<PaymentBatch, UUID> {
    /** What is still to be paid, is due, and stands in no other file. */
    private static final String CLAIM = """
            update entitlement e set paying = ?, version = e.version + 1
            where e.kind = ? and e.region_path >= ? and e.region_path < ? and e.paying is null and e.cancelled_on is null
              and e.amount_due + e.corrected + e.shifted > coalesce(e.delivered_amount, 0)
              and (e.debtor_id is null or e.debtor_id in (
                       select o.id from organization b
                       join organization o on o.id = b.id or o.kind = 'FINANCE' and b.kind = 'FINANCE' and o.region_code = b.region_code
                       where b.id = ?::uuid))
              and case when e.kind = 'LIVING_ALLOWANCE' then e.period = ? or ? and e.period < ?
                       else e.due_from <= ? and (? or e.due_from >= ?) end
            returning 1
            """;

    private static final String LINES = """
            select row_number() over (order by p.unit_name, e.cadre_name, e.period, e.id)::int as no, e.id, e.adjustments, e.cadre_id,
                   e.cadre_name, p.unit_name, e.village_name, e.period, coalesce(e.corrected_days, e.quantity) as days,
                   e.amount_due + e.corrected + e.shifted - coalesce(e.delivered_amount, 0) as amount, e.region_path, e.unit_path
            from entitlement e join posting p on p.id = e.posting_id
            where e.paying = ?
            """;

    private static final String PAY = """
            with paid as materialized (
                select l.entitlement_id, l.amount, e.region_path, e.unit_path, e.cadre_id
                from payment_line l join entitlement e on e.id = l.entitlement_id
                where l.batch_id = ? and l.state = 'PAID'),
            noted as (
                insert into entitlement_delivery (id, entitlement_id, region_path, unit_path, cadre_id, on_day, amount, delivered_by,
                                                  delivered_by_name, office_name, recorded_at)
                select entitlement_id(), p.entitlement_id, p.region_path, p.unit_path, p.cadre_id, ?, p.amount, ?, ?, ?, ? from paid p)
            update entitlement e
            set delivered_amount = coalesce(e.delivered_amount, 0) + p.amount, delivered_on = greatest(e.delivered_on, ?), paying = null,
                credit = greatest(0, coalesce(e.delivered_amount, 0) + p.amount - (e.amount_due + e.corrected + e.shifted)),
                version = e.version + 1
            from paid p
            where p.entitlement_id = e.id
            returning 1
            """;

    private final DataSource database;

    PaymentRepository(DataSource database) {
        this.database = database;
    }

    /** 付款单位 */
    record Payer(UUID id, String name) {}

    /** 控制数: of the lines claimed. */
    record Totals(int lines, BigDecimal total, String canonical) {}

    /** One file at a time is made for a county. */
    void hold(String county) {
        Select.from("select pg_advisory_xact_lock(hashtextextended('payment ' || ?, 0))", county)
                .list(database, row -> county);
    }

    Optional<Payer> finance(String county) {
        return Select.from("select id, name from organization")
                .where("kind = 'FINANCE' and region_code = ? and valid_to is null", county)
                .then("order by id limit 1")
                .list(database, row -> new Payer(row.getObject(1, UUID.class), row.getString(2)))
                .stream()
                .findFirst();
    }

    int claim(PaymentBatch batch, boolean arrears, LocalDate first, LocalDate last) {
        return Select.from(
                        CLAIM,
                        batch.id,
                        batch.kind,
                        batch.regionPath,
                        batch.regionPath + "~",
                        batch.debtorId,
                        batch.month,
                        arrears,
                        batch.month,
                        last,
                        arrears,
                        first)
                .list(database, row -> 1)
                .size();
    }

    Totals totals(UUID batch) {
        return Select.from(
                        "select count(*), sum(l.amount), string_agg(l.no || '|' || l.id || '|' || l.amount || E'\\n', '' order by l.no)"
                                + " from (" + LINES + ") l",
                        batch)
                .list(database, row -> new Totals(row.getInt(1), row.getBigDecimal(2), row.getString(3)))
                .get(0);
    }

    int writeLines(UUID batch) {
        return Select.from(
                        "insert into payment_line (id, batch_id, no, entitlement_id, basis, cadre_id, cadre_name, unit_name, village_name,"
                                + " period, days, amount, state, region_path, unit_path) select entitlement_id(), ?, l.no, l.id,"
                                + " l.adjustments, l.cadre_id, l.cadre_name, l.unit_name, l.village_name, l.period, l.days, l.amount,"
                                + " 'OPEN', l.region_path, l.unit_path from (" + LINES + ") l returning 1",
                        batch,
                        batch)
                .list(database, row -> 1)
                .size();
    }

    int nextNumber(String county, String month) {
        return Select.from("select count(*) + 1 from payment_batch")
                .where("number like ?", county + "-" + month + "-%")
                .list(database, row -> row.getInt(1))
                .get(0);
    }

    /** Lines whose debt has become another amount since the file was made. */
    int changed(UUID batch) {
        return Select.from("""
                        select count(*) from payment_line l join entitlement e on e.id = l.entitlement_id
                        """)
                .where("l.batch_id = ?", batch)
                .where(
                        "(e.cancelled_on is not null or l.amount <> e.amount_due + e.corrected + e.shifted - coalesce(e.delivered_amount, 0))")
                .list(database, row -> row.getInt(1))
                .get(0);
    }

    void discard(UUID batch) {
        run(Select.from("update payment_line set state = 'DISCARDED' where batch_id = ? returning 1", batch));
        release(batch);
    }

    /** How many of these lines there are. */
    int give(UUID batch, List<Integer> numbers, List<String> reasons) {
        return run(Select.from("""
                update payment_line l set state = 'RETURNED', reason = r.reason
                from unnest(?::int[], ?::text[]) as r (no, reason)
                where l.batch_id = ? and l.no = r.no returning 1
                """, numbers, reasons, batch));
    }

    /** The lines that did not come back are paid. */
    Totals pay(UUID batch, LocalDate on, Office by, OffsetDateTime at) {
        List<BigDecimal> amounts = Select.from(
                        "update payment_line set state = 'PAID' where batch_id = ? and state = 'OPEN' returning amount",
                        batch)
                .list(database, row -> row.getBigDecimal(1));
        run(Select.from(PAY, batch, on, by.accountId(), by.accountName(), by.nodeName(), at, on));
        release(batch);
        return new Totals(amounts.size(), amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add), null);
    }

    private void release(UUID batch) {
        run(Select.from(
                "update entitlement set paying = null, version = version + 1 where paying = ? returning 1", batch));
    }

    List<PaymentLineView> lines(UUID batch, PaymentLineState state, int after, int size) {
        return listed(batch, state)
                .where("l.no > ?", after)
                .then("order by l.no limit " + size)
                .list(
                        database,
                        row -> new PaymentLineView(
                                row.getInt(1),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getBigDecimal(8),
                                row.getBigDecimal(9),
                                PaymentLineState.valueOf(row.getString(10)),
                                row.getString(11)));
    }

    CursorPage.Total total(UUID batch, PaymentLineState state) {
        return listed(batch, state).total(database);
    }

    private static Select listed(UUID batch, PaymentLineState state) {
        return Select.from("""
                        select l.no, l.entitlement_id, l.cadre_id, l.cadre_name, l.unit_name, l.village_name, l.period, l.days, l.amount,
                               l.state, l.reason
                        from payment_line l
                        """).where("l.batch_id = ?", batch).whereIf(state, "l.state = ?");
    }

    /** The newest first. */
    List<UUID> page(PaymentFilter filter, String path, UUID after) {
        return filtered(filter, path)
                .whereIf(after, "b.id < ?")
                .then("order by b.id desc limit " + (filter.size + 1))
                .list(database, row -> row.getObject(1, UUID.class));
    }

    CursorPage.Total total(PaymentFilter filter, String path) {
        return filtered(filter, path).total(database);
    }

    private static Select filtered(PaymentFilter filter, String path) {
        return Select.from("select b.id from payment_batch b")
                .beneath("b.region_path", path)
                .whereIf(filter.state, "b.state = ?")
                .whereIf(filter.month, "b.month = ?");
    }

    private int run(Select statement) {
        return statement.list(database, row -> 1).size();
    }
}

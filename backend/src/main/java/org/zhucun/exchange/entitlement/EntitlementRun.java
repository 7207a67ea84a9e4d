package org.zhucun.exchange.entitlement;

import java.util.UUID;
import org.zhucun.exchange.entitlement.DebtsMeant.Meant;
import org.zhucun.exchange.key.KeyHolder;
import org.zhucun.exchange.list.ListRow;
import org.zhucun.exchange.list.ListSheet;
import org.zhucun.exchange.list.Numbering;
import org.zhucun.exchange.list.RowByRow;
import org.zhucun.exchange.list.RowRun;
import org.zhucun.exchange.list.Taken;
import org.zhucun.incentive.entitlement.DeliverEntitlement;
import org.zhucun.incentive.entitlement.Deliveries;
import org.zhucun.incentive.entitlement.Deliveries.Owed;

/** 待遇兑现一次办理: writes down deliveries; one whose number is known already is never written again, nor changed. */
final class EntitlementRun extends RowRun {
    private final RowByRow rows;
    private final ListSheet sheet;
    private final Desk desk;

    EntitlementRun(RowByRow rows, ListSheet sheet, Desk desk) {
        super(rows, sheet);
        this.rows = rows;
        this.sheet = sheet;
        this.desk = desk;
    }

    /** 兑现台: where debts are looked up and deliveries written down. */
    record Desk(DebtsMeant debts, Deliveries deliveries, Numbering numbering, KeyHolder holder) {}

    @Override
    protected Taken take(ListRow row) {
        DeliverEntitlement said = new DeliverEntitlement(
                row.exactDay(EntitlementList.ON),
                row.amount(EntitlementList.AMOUNT),
                row.text(EntitlementList.INSURER),
                row.text(EntitlementList.POLICY),
                row.exactDay(EntitlementList.COVER_FROM),
                row.exactDay(EntitlementList.COVER_TO));
        Meant meant = desk.debts().read(row);
        UUID known = desk.numbering().meant(row, sheet, desk.holder());
        if (!row.right()) {
            return null;
        }
        rows.checked(said);
        if (known != null) {
            return kept(row, known, new Wanted(meant, said));
        }
        Owed owed = desk.debts().find(row, meant);
        if (owed == null) {
            return null;
        }
        UUID delivered = desk.deliveries().deliver(owed.id(), said);
        desk.numbering().keep(row, delivered, desk.holder());
        return Taken.created(delivered);
    }

    /** 所要兑现: of what, and what of it. */
    private record Wanted(Meant meant, DeliverEntitlement said) {}

    private Taken kept(ListRow row, UUID known, Wanted wanted) {
        boolean same = desk.deliveries()
                .delivered(known)
                .filter(delivered -> delivered.said().same(wanted.said()))
                .flatMap(delivered -> desk.deliveries().owed(delivered.entitlementId()))
                .filter(wanted.meant()::is)
                .isPresent();
        if (!same) {
            row.refuse(EntitlementList.EXTERNAL_ID, "exchange.entitlement.fixed");
        }
        return Taken.unchanged(known);
    }
}

package org.zhucun.incentive.entitlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.zhucun.kernel.Texts;
import org.zhucun.kernel.Versioned;
import org.zhucun.kernel.Yuan;
import org.zhucun.scope.Office;

/**
 * 待遇: a debt as its readers see it on a day.
 *
 * @param period month {@code 2022-03} or year {@code 2022}
 * @param standard yuan per day or piece
 * @param quantity days or pieces
 * @param shortBy yuan still missing when too little was delivered
 * @param lateDays days after the due day
 * @param basis how the amount came about, and by which document
 * @param owed what the amount has become by corrections of the register and what was kept back of overpayments
 * @param overpaid what was paid too much and has not been kept back yet
 * @param inPayment whether it stands in a payment file that the bank has not answered
 * @param deliveries every delivery in order; left out in lists
 * @param adjustments every difference in order; left out in lists
 */
public record EntitlementView(
        UUID id,
        EntitlementKind kind,
        UUID cadreId,
        String cadreName,
        UUID postingId,
        String villageName,
        String period,
        @Yuan BigDecimal standard,
        BigDecimal quantity,
        @Yuan BigDecimal amountDue,
        @Yuan BigDecimal owed,
        @Yuan BigDecimal overpaid,
        LocalDate dueFrom,
        LocalDate dueBy,
        DebtorView debtor,
        EntitlementState state,
        LocalDate deliveredOn,
        @Yuan BigDecimal deliveredAmount,
        @Yuan BigDecimal shortBy,
        long lateDays,
        String insurer,
        String policyNumber,
        LocalDate coverFrom,
        LocalDate coverTo,
        String cancelReason,
        String basis,
        boolean inPayment,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<DeliveryView> deliveries,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Adjustment> adjustments,
        long version,
        List<String> may)
        implements Versioned {

    /** 责任单位: who has to deliver. */
    public record DebtorView(UUID unitId, String name) {}

    /** 兑现记录: one delivery. */
    public record DeliveryView(
            UUID id,
            LocalDate on,
            @Yuan BigDecimal amount,
            String insurer,
            String policyNumber,
            LocalDate coverFrom,
            LocalDate coverTo,
            String byName,
            String office,
            Instant at) {
        static DeliveryView of(Delivery delivery) {
            return new DeliveryView(
                    delivery.id,
                    delivery.onDay,
                    delivery.amount,
                    delivery.insurer,
                    delivery.policyNumber,
                    delivery.coverFrom,
                    delivery.coverTo,
                    delivery.deliveredByName,
                    delivery.officeName,
                    delivery.recordedAt);
        }
    }

    /** 读者: who reads, in which language, about which day. */
    record Reader(Office office, Locale locale, LocalDate day, LocalDate today) {}

    /** 经过: what was delivered and what was changed, for one item. */
    record History(List<Delivery> deliveries, List<Adjustment> adjustments) {}

    static EntitlementView of(Entitlement entitlement, History history, Reader reader) {
        return new EntitlementView(
                entitlement.id,
                entitlement.kind,
                entitlement.cadreId,
                entitlement.cadreName,
                entitlement.postingId,
                entitlement.villageName,
                entitlement.period,
                entitlement.standard,
                entitlement.quantity,
                entitlement.amountDue,
                entitlement.owed(),
                entitlement.credit.signum() > 0 ? entitlement.credit : null,
                entitlement.dueFrom,
                entitlement.dueBy,
                new DebtorView(entitlement.debtorId, entitlement.debtorName),
                entitlement.state(reader.day()),
                entitlement.deliveredOn,
                entitlement.deliveredAmount,
                entitlement.shortBy(reader.day()),
                entitlement.lateDays(reader.day()),
                entitlement.insurer,
                entitlement.policyNumber,
                entitlement.coverFrom,
                entitlement.coverTo,
                entitlement.cancelReason,
                basis(entitlement, reader.locale()),
                entitlement.paying != null,
                history == null
                        ? null
                        : history.deliveries().stream().map(DeliveryView::of).toList(),
                history == null ? null : history.adjustments(),
                entitlement.version,
                reader.day().isBefore(reader.today()) ? List.of() : entitlement.may(reader.office(), reader.today()));
    }

    private static String basis(Entitlement entitlement, Locale locale) {
        String source = entitlement.source == null ? "" : entitlement.source;
        return entitlement.villageDays == null
                ? Texts.get(
                        locale,
                        "incentive.basis." + entitlement.kind.name(),
                        source,
                        entitlement.quantity == null ? "" : plain(entitlement.quantity))
                : Texts.get(
                        locale,
                        entitlement.tripsCount ? "incentive.basis.days" : "incentive.basis.days.village",
                        plain(entitlement.villageDays),
                        plain(entitlement.tripDays),
                        plain(entitlement.trainingDays),
                        plain(entitlement.standard),
                        source);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}

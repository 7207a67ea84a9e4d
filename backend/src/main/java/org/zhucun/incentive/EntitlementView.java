package org.zhucun.incentive;

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
 * @param deliveries every delivery in order; left out in lists
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
        @JsonInclude(JsonInclude.Include.NON_NULL) List<DeliveryView> deliveries,
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

    static EntitlementView of(Entitlement entitlement, List<Delivery> deliveries, Reader reader) {
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
                deliveries == null
                        ? null
                        : deliveries.stream().map(DeliveryView::of).toList(),
                entitlement.version,
                reader.day().isBefore(reader.today()) ? List.of() : entitlement.may(reader.office(), reader.today()));
    }

    private static String basis(Entitlement entitlement, Locale locale) {
        String source = entitlement.source == null ? "" : entitlement.source;
        return entitlement.villageDays == null
                ? Texts.get(locale, "incentive.basis." + entitlement.kind.name(), source)
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

package org.zhucun.exchange.entitlement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhucun.exchange.list.Field;
import org.zhucun.exchange.list.ListRow;
import org.zhucun.exchange.list.Numbering;
import org.zhucun.exchange.list.Written;
import org.zhucun.exchange.person.PersonsNamed;
import org.zhucun.incentive.entitlement.Deliveries;
import org.zhucun.incentive.entitlement.Deliveries.Owed;
import org.zhucun.incentive.entitlement.EntitlementKind;

/** 所指待遇: which debt a row means: by our id, or by whom, what and for when. A row makes none. */
final class DebtsMeant {
    private static final Pattern PERIOD =
            Pattern.compile("(\\d{4})(?:年|[-/年](\\d{1,2})(?:月|[-/月](\\d{1,2})日?(-\\d{2,4})?)?)?");
    private static final String FIRST = "-01";

    private final Deliveries deliveries;
    private final PersonsNamed persons;

    DebtsMeant(Deliveries deliveries, PersonsNamed persons) {
        this.deliveries = deliveries;
        this.persons = persons;
    }

    /**
     * 所写待遇: what a row says of a debt; null what it does not say.
     *
     * @param period as periods are written down
     */
    record Meant(UUID id, UUID cadre, EntitlementKind kind, String period) {
        /** Whether a debt is what the row says. */
        boolean is(Owed owed) {
            return (id == null || id.equals(owed.id()))
                    && (cadre == null || cadre.equals(owed.cadreId()))
                    && (kind == null || kind == owed.kind())
                    && (period == null || periods(period).contains(owed.period()));
        }
    }

    /** A debt of somebody who has left is paid too: whether he is owed anything here is seen from what is owed. */
    Meant read(ListRow row) {
        return new Meant(
                Numbering.id(row, EntitlementList.ID),
                persons.meant(row),
                row.word(EntitlementList.KIND, EntitlementKind.class),
                row.understood(EntitlementList.PERIOD, DebtsMeant::period, "exchange.entitlement.period"));
    }

    /** The debt that is meant; the row is told when there is none, or more than one, or when what it says does not go together. */
    Owed find(ListRow row, Meant meant) {
        Owed owed = meant.id() == null ? named(row, meant) : numbered(row, meant.id());
        if (owed == null) {
            return null;
        }
        says(row, EntitlementList.CADRE, meant.cadre() == null || meant.cadre().equals(owed.cadreId()));
        says(row, EntitlementList.KIND, meant.kind() == null || meant.kind() == owed.kind());
        says(
                row,
                EntitlementList.PERIOD,
                meant.period() == null || periods(meant.period()).contains(owed.period()));
        String name = row.text(EntitlementList.NAME);
        if (name != null && !Written.name(name).equals(owed.cadreName())) {
            row.refuse(EntitlementList.NAME, "exchange.posting.otherName");
        }
        return row.right() ? owed : null;
    }

    private Owed numbered(ListRow row, UUID id) {
        Optional<Owed> owed = deliveries.owed(id);
        if (owed.isEmpty()) {
            row.refuse(EntitlementList.ID, "exchange.entitlement.idUnknown");
        }
        return owed.orElse(null);
    }

    private Owed named(ListRow row, Meant what) {
        if (what.cadre() == null) {
            row.refuse(EntitlementList.CITIZEN_ID, "exchange.entitlement.nobody");
        }
        if (what.kind() == null) {
            row.refuse(EntitlementList.KIND, "input.required");
        }
        if (what.period() == null) {
            row.refuse(EntitlementList.PERIOD, "input.required");
        }
        if (!row.right()) {
            return null;
        }
        for (String period : periods(what.period())) {
            List<Owed> all = deliveries.owed(what.cadre(), what.kind(), period);
            List<Owed> standing = all.stream().filter(owed -> !owed.cancelled()).toList();
            List<Owed> meant = standing.isEmpty() ? all : standing;
            if (meant.size() == 1) {
                return meant.get(0);
            }
            if (meant.size() > 1) {
                row.refuse(EntitlementList.ID, "exchange.entitlement.several");
                return null;
            }
        }
        row.refuse(EntitlementList.PERIOD, "exchange.entitlement.none");
        return null;
    }

    private static void says(ListRow row, Field field, boolean same) {
        if (!same) {
            row.refuse(field, "exchange.entitlement.otherDebt");
        }
    }

    /** 2025-05, 2025年5月, 2025/5: as periods are written down. Not 2025.1, which a spreadsheet makes of 2025.10. */
    private static Optional<String> period(String text) {
        Matcher parts = PERIOD.matcher(Written.compact(text));
        if (!parts.matches()) {
            return Optional.empty();
        }
        StringBuilder period = new StringBuilder(parts.group(1));
        for (int part = 2; part <= 3 && parts.group(part) != null; part++) {
            period.append('-')
                    .append("0".repeat(2 - parts.group(part).length()))
                    .append(parts.group(part));
        }
        return Optional.of(
                period.append(parts.group(4) == null ? "" : parts.group(4)).toString());
    }

    /** A month that a spreadsheet has made a day of is read as the month, where no debt is of that day. */
    private static List<String> periods(String period) {
        boolean first = period.length() == "2025-05-01".length() && period.endsWith(FIRST);
        return first ? List.of(period, period.substring(0, "2025-05".length())) : List.of(period);
    }
}

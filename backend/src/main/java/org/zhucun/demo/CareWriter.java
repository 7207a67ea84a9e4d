package org.zhucun.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** 待遇落库: debts with their deliveries, and the commendations. */
final class CareWriter {
    static final String ALLOWANCE_SOURCE = "演示数据（虚构文件）：驻村干部生活补助标准";

    private static final String INSURER = "演示保险公司（虚构）";

    private final Connection owner;
    private final Cast cast;
    private final OffsetDateTime now;
    private final String checkupSource;

    CareWriter(Connection owner, Cast cast, OffsetDateTime now) throws SQLException {
        this.owner = owner;
        this.cast = cast;
        this.now = now;
        this.checkupSource = Sources.national(owner, "checkup.cadence.months");
    }

    void debts(List<Debt> debts) throws SQLException {
        try (Copy copy = new Copy(owner, """
                entitlement (id, kind, region_path, unit_path, cadre_id, cadre_name, posting_id, village_name, period, standard, quantity,
                             amount_due, due_from, due_by, debtor_id, debtor_name, debtor_path, village_days, trip_days, training_days,
                             trips_count, source, delivered_on, delivered_amount, insurer, policy_number, cover_from, cover_to, version)
                """)) {
            for (Debt debt : debts) {
                copy.row(row(debt));
            }
            copy.finish();
        }
        try (Copy copy = new Copy(owner, """
                entitlement_delivery (id, entitlement_id, region_path, unit_path, cadre_id, on_day, amount, insurer, policy_number, cover_from,
                                      cover_to, delivered_by, delivered_by_name, office_name, recorded_at)
                """)) {
            for (Debt debt : debts) {
                if (debt.deliveryId != null) {
                    copy.row(delivery(debt));
                }
            }
            copy.finish();
        }
    }

    private Object[] row(Debt debt) {
        Stay stay = debt.stay;
        boolean allowance = debt.isAllowance();
        boolean insured = debt.coverTo != null;
        return new Object[] {
            debt.id,
            debt.kind,
            stay.team.home().path(),
            stay.person.unit.unitPath(),
            stay.person.id,
            stay.person.name,
            stay.id,
            stay.team.home().name(),
            debt.period,
            debt.daily,
            allowance ? Debt.half(debt.paidHalves()) : null,
            allowance ? debt.amountDue() : null,
            debt.from,
            debt.dueBy,
            debt.debtor.id(),
            debt.debtor.name(),
            debt.debtor.unitPath(),
            allowance ? Debt.half(debt.halves[0]) : null,
            allowance ? Debt.half(debt.halves[1]) : null,
            allowance ? Debt.half(debt.halves[2]) : null,
            allowance ? true : null,
            source(debt),
            debt.deliveredOn,
            debt.deliveredYuan,
            insured ? INSURER : null,
            insured ? policyNumber(debt) : null,
            insured ? debt.from : null,
            debt.coverTo,
            debt.deliveryId == null ? 0 : 1
        };
    }

    private Object[] delivery(Debt debt) {
        Stay stay = debt.stay;
        boolean insured = debt.coverTo != null;
        DemoAccount by = cast.department(stay.team.home());
        OffsetDateTime at = debt.deliveredOn.atTime(7, 30).atOffset(ZoneOffset.UTC);
        return new Object[] {
            debt.deliveryId,
            debt.id,
            stay.team.home().path(),
            stay.person.unit.unitPath(),
            stay.person.id,
            debt.deliveredOn,
            debt.deliveredYuan,
            insured ? INSURER : null,
            insured ? policyNumber(debt) : null,
            insured ? debt.from : null,
            debt.coverTo,
            by.id(),
            by.displayName(),
            by.grants().get(0).nodeName(),
            at.isAfter(now) ? now : at
        };
    }

    private String source(Debt debt) {
        return switch (debt.kind) {
            case "LIVING_ALLOWANCE" -> ALLOWANCE_SOURCE;
            case "HEALTH_CHECK" -> checkupSource;
            default -> null;
        };
    }

    /** Invented, and seen to be. */
    private static String policyNumber(Debt debt) {
        return "YS-" + debt.id.toString().substring(19).replace("-", "").toUpperCase(java.util.Locale.ROOT);
    }

    void honours(List<Stay> current, Chance chance) throws SQLException {
        List<String> titles = List.of("优秀驻村第一书记", "驻村帮扶先进个人", "乡村振兴先进个人");
        try (Copy copy = new Copy(owner, """
                commendation (id, kind, level, region_path, unit_path, cadre_id, subject_name, title, on_date, document)
                """)) {
            for (Stay stay : current) {
                if (!chance.percent(5)) {
                    continue;
                }
                boolean promoted = chance.percent(20);
                boolean reminded = !promoted && chance.percent(25);
                copy.row(
                        chance.id(),
                        promoted ? "PROMOTE" : reminded ? "REMIND" : "COMMEND",
                        promoted || reminded ? "COUNTY" : chance.of(List.of("COUNTY", "COUNTY", "CITY", "PROVINCE")),
                        stay.team.home().path(),
                        stay.person.unit.unitPath(),
                        stay.person.id,
                        stay.person.name,
                        promoted ? "提拔使用" : reminded ? "约谈提醒" : chance.of(titles),
                        chance.day(
                                now.toLocalDate().minusDays(300),
                                now.toLocalDate().minusDays(2)),
                        "演示文件〔" + now.getYear() + "〕" + chance.between(1, 60) + "号");
            }
            copy.finish();
        }
    }
}

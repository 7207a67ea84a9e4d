package org.zhucun.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * 关心关爱: allowances of the confirmed months, accident insurance and health checks of everybody on post; most were delivered, some late,
 * too little, or not yet.
 */
final class CareStory {
    static final int DAILY = 100;

    private static final int DUE_DAY = 10;
    private static final int CHECKUP_MONTHS = 12;
    private static final int CHECKUP_GRACE = 30;
    /** N1: 22 days × 100 = 2,200, paid 2,000. */
    private static final int SHORT_BY = 200;

    private final Chance chance;
    private final LocalDate today;
    private final List<Debt> debts = new ArrayList<>();

    CareStory(Chance chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
    }

    List<Debt> debts() {
        return debts;
    }

    /** The allowance of a month that is over. */
    void allowance(RegisterMonth month, Unit finance) {
        int posted = month.posted(today);
        int trips = month.halves("OFFICIAL_TRIP");
        int training = month.halves("TRAINING");
        YearMonth next = month.month().plusMonths(1);
        Debt debt = new Debt(
                chance.id(),
                "LIVING_ALLOWANCE",
                month.stay(),
                new Debt.Period(month.month().toString(), next.atDay(1), next.atDay(DUE_DAY)),
                finance);
        debt.halves = new int[] {posted - month.halvesAway(), trips, training};
        debt.daily = DAILY;
        if (debt.paidHalves() > 0) {
            pay(debt);
            debts.add(debt);
        }
    }

    /** The older a month, the more of it has come. */
    private void pay(Debt debt) {
        boolean fresh = debt.dueBy.isAfter(today.minusMonths(1));
        if (chance.percent(fresh ? 9 : 1.5)) {
            return;
        }
        int fate = chance.below(100);
        // N2: due on the 10th, paid on the 25th
        LocalDate on = fate < 7 ? debt.dueBy.plusDays(15) : debt.dueBy.minusDays(chance.between(1, 6));
        if (on.isAfter(today)) {
            return;
        }
        long due = (long) debt.paidHalves() * debt.daily / 2;
        boolean tooLittle = fate > 94 && due > SHORT_BY;
        deliver(debt, on);
        debt.deliveredYuan = tooLittle ? due - SHORT_BY : due;
    }

    /** Insurance from the first day, and a check in every year of the stay. */
    void cover(Stay stay) {
        insure(stay);
        checks(stay);
    }

    private void insure(Stay stay) {
        LocalDate from = stay.arrived;
        boolean lapsed = chance.percent(3) && from.isBefore(today.minusMonths(2));
        Debt debt = insurance(stay, from, from);
        if (chance.percent(97)) {
            LocalDate on = from.plusDays(chance.between(0, 5));
            deliver(debt, on.isAfter(today) ? from : on);
            debt.coverTo = lapsed ? today.minusDays(chance.between(10, 40)) : stay.plannedEnd;
        }
        debts.add(debt);
        if (debt.coverTo != null && lapsed) {
            // N3: uninsured from the day after the last cover
            debts.add(insurance(stay, debt.coverTo.plusDays(1), debt.coverTo));
        }
    }

    private Debt insurance(Stay stay, LocalDate from, LocalDate dueBy) {
        return new Debt(
                chance.id(),
                "ACCIDENT_INSURANCE",
                stay,
                new Debt.Period(YearMonth.from(from).toString(), from, dueBy),
                stay.person.unit);
    }

    private void checks(Stay stay) {
        LocalDate from = stay.arrived;
        LocalDate dueBy = from.plusMonths(CHECKUP_MONTHS);
        while (from != null && !from.isAfter(today)) {
            Debt debt = new Debt(
                    chance.id(),
                    "HEALTH_CHECK",
                    stay,
                    new Debt.Period(String.valueOf(from.getYear()), from, dueBy),
                    stay.person.unit);
            debts.add(debt);
            // never two in one calendar year: the period is the year
            LocalDate on = chance.day(from.plusDays(20), from.plusDays(160));
            boolean made = !on.isAfter(today) && chance.percent(94);
            if (made) {
                deliver(debt, on);
            }
            from = made ? on.plusMonths(CHECKUP_MONTHS).plusDays(1) : null;
            dueBy = from == null ? null : from.plusDays(CHECKUP_GRACE);
        }
    }

    private void deliver(Debt debt, LocalDate on) {
        debt.deliveredOn = on;
        debt.deliveryId = chance.id();
    }
}

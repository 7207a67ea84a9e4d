package org.zhucun.incentive.entitlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.identity.Permissions;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** The rules of a debt, without a container. */
class EntitlementTest {
    private static final LocalDate DUE = LocalDate.of(2022, 4, 10);
    private static final LocalDate LATER = LocalDate.of(2022, 6, 1);

    @Test
    void n1_two_thousand_of_2200_is_short_by_200_and_the_rest_completes_it() {
        Entitlement allowance = allowance("2200.00");
        allowance.deliver(paid("2022-04-08", "2000.00"), LATER);
        assertEquals(EntitlementState.SHORT, allowance.state(LATER));
        assertEquals(new BigDecimal("200.00"), allowance.shortBy(LATER));
        assertEquals(52, allowance.lateDays(LATER), "late until it is complete");
        allowance.deliver(paid("2022-04-25", "200.00"), LATER);
        assertEquals(EntitlementState.DELIVERED, allowance.state(LATER));
        assertNull(allowance.shortBy(LATER));
        assertEquals(15, allowance.lateDays(LATER), "complete only with the last part");
    }

    @Test
    void n2_due_on_the_10th_and_paid_on_the_25th_is_15_days_late() {
        Entitlement allowance = allowance("2200.00");
        assertEquals(EntitlementState.DUE, allowance.state(DUE));
        assertEquals(EntitlementState.OVERDUE, allowance.state(DUE.plusDays(1)));
        assertEquals(1, allowance.lateDays(DUE.plusDays(1)));
        allowance.deliver(paid("2022-04-25", "2200.00"), LATER);
        assertEquals(EntitlementState.DELIVERED, allowance.state(LATER));
        assertEquals(15, allowance.lateDays(LATER));
    }

    @Test
    void more_than_is_owed_is_refused_and_so_is_what_was_delivered_already() {
        Entitlement allowance = allowance("2200.00");
        assertEquals(ProblemType.RULE_VIOLATED, refused(() -> allowance.deliver(paid("2022-04-25", "2200.01"), LATER)));
        allowance.deliver(paid("2022-04-25", "2200.00"), LATER);
        assertEquals(ProblemType.STATE_CONFLICT, refused(() -> allowance.deliver(paid("2022-04-26", "0.01"), LATER)));
        assertEquals(ProblemType.STATE_CONFLICT, refused(() -> allowance.cancel("误提", LATER)));
    }

    @Test
    void each_kind_is_delivered_by_its_own_facts() {
        Entitlement check = of(EntitlementKind.HEALTH_CHECK);
        assertEquals(ProblemType.INVALID_INPUT, refused(() -> check.deliver(paid("2022-04-08", "100.00"), LATER)));
        check.deliver(paid("2022-04-08", null), LATER);
        assertEquals(EntitlementState.DELIVERED, check.state(LATER));
        Entitlement insurance = of(EntitlementKind.ACCIDENT_INSURANCE);
        assertEquals(ProblemType.INVALID_INPUT, refused(() -> insurance.deliver(paid("2022-04-08", null), LATER)));
        DeliverEntitlement backwards =
                new DeliverEntitlement(DUE, null, "人保财险", "P-1", LocalDate.of(2022, 7, 1), LocalDate.of(2022, 6, 30));
        assertEquals(ProblemType.INVALID_INPUT, refused(() -> insurance.deliver(backwards, LATER)));
        Entitlement allowance = allowance("2200.00");
        assertEquals(ProblemType.INVALID_INPUT, refused(() -> allowance.deliver(paid("2022-04-08", null), LATER)));
    }

    @Test
    void n3_a_cover_that_does_not_cover_delivers_nothing_and_money_is_not_paid_before_it_is_owed() {
        Entitlement insurance = of(EntitlementKind.ACCIDENT_INSURANCE);
        for (String[] cover : new String[][] {
            {"2022-04-08", "2022-04-09", "2023-04-08"},
            {"2022-04-08", "2021-01-01", "2022-04-07"},
            {"2022-03-01", "2021-01-01", "2022-03-31"}
        }) {
            assertEquals(
                    ProblemType.INVALID_INPUT,
                    refused(() -> insurance.deliver(covered(cover[0], cover[1], cover[2]), LATER)),
                    cover[1] + " to " + cover[2]);
        }
        insurance.deliver(covered("2022-04-08", "2022-04-08", "2023-04-07"), LATER);
        assertEquals(EntitlementState.DELIVERED, insurance.state(LATER));
        Entitlement allowance = allowance("2200.00");
        assertEquals(ProblemType.INVALID_INPUT, refused(() -> allowance.deliver(paid("2022-03-31", "2200.00"), LATER)));
    }

    private static DeliverEntitlement covered(String on, String from, String to) {
        return new DeliverEntitlement(
                LocalDate.parse(on), null, "人保财险", "P-1", LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void a_cancelled_debt_is_neither_late_nor_delivered() {
        Entitlement allowance = allowance("2200.00");
        allowance.cancel("任职已结束", LATER);
        assertEquals(EntitlementState.CANCELLED, allowance.state(LATER));
        assertEquals(0, allowance.lateDays(LATER));
        assertEquals(EntitlementState.OVERDUE, allowance.state(LATER.minusDays(1)), "the day before it was still owed");
        assertEquals(ProblemType.STATE_CONFLICT, refused(() -> allowance.deliver(paid("2022-04-26", "1.00"), LATER)));
    }

    @Test
    void a_sending_unit_delivers_only_what_it_owes() {
        Entitlement insurance = of(EntitlementKind.ACCIDENT_INSURANCE);
        insurance.debtorPath = "/0A1B2C3D/";
        Entitlement allowance = allowance("2200.00");
        Office unit = office(Role.SENDING_UNIT, "/0A1B2C3D/");
        assertEquals(List.of("deliver"), insurance.may(unit, DUE));
        assertEquals(List.of(), allowance.may(unit, DUE));
        Office department = office(Role.ORGANIZATION_DEPARTMENT, "/62/6205/620503/");
        assertEquals(List.of("deliver", "cancel"), allowance.may(department, DUE));
        assertEquals(List.of(), allowance.may(office(Role.AUDITOR, "/62/6205/620503/"), DUE));
    }

    private static DeliverEntitlement paid(String on, String amount) {
        return new DeliverEntitlement(
                LocalDate.parse(on), amount == null ? null : new BigDecimal(amount), null, null, null, null);
    }

    private static Entitlement allowance(String amount) {
        Entitlement allowance = of(EntitlementKind.LIVING_ALLOWANCE);
        allowance.amountDue = new BigDecimal(amount);
        return allowance;
    }

    private static Entitlement of(EntitlementKind kind) {
        Entitlement entitlement = new Entitlement();
        entitlement.kind = kind;
        entitlement.dueFrom = DUE.withDayOfMonth(1);
        entitlement.dueBy = DUE;
        return entitlement;
    }

    private static ProblemType refused(Runnable step) {
        return assertThrows(DomainException.class, step::run).type();
    }

    private static Office office(Role role, String path) {
        return new Office(UUID.randomUUID(), UUID.randomUUID(), "某人", role, path, "某处", Permissions.of(role));
    }
}

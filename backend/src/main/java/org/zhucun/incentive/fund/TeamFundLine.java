package org.zhucun.incentive.fund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.Yuan;

/**
 * 工作队经费: a team's year.
 *
 * @param promised by the county and the sending units
 * @param dueBy last day until which something of it has to come
 * @param delivered what came
 * @param budget what the team was allotted to spend, null while nothing was
 * @param balance of the budget, what a handover passes on
 */
public record TeamFundLine(
        UUID teamId,
        String teamName,
        int year,
        @Yuan BigDecimal promised,
        @Yuan BigDecimal delivered,
        LocalDate dueBy,
        String debtors,
        @Yuan BigDecimal budget,
        @Yuan BigDecimal spent,
        @Yuan BigDecimal balance) {}

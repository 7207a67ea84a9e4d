package org.zhucun.incentive;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RuleReference;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Policies;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;

/** 计提依据: the standards and cadences that hold in a county in a month. */
@ApplicationScoped
class AccrualRules {
    private static final String DAILY = "allowance.daily.yuan";
    private static final int COUNTY_LEVEL = 3;

    private final Policies policies;
    private final AccrualRepository accruals;
    private final Regions regions;

    AccrualRules(Policies policies, AccrualRepository accruals, Regions regions) {
        this.policies = policies;
        this.accruals = accruals;
        this.regions = regions;
    }

    /**
     * @param path a county, or a part of one
     * @throws DomainException 422 when the county has no daily allowance: there is no national one
     */
    Accrual accrual(String path, YearMonth month) {
        LocalDate day = month.atEndOfMonth();
        RegionRef county = regions.require(RegionCode.ancestor(RegionCode.ofPath(path), COUNTY_LEVEL), day);
        Parameter daily = policies.find(DAILY, path, day)
                .orElseThrow(() -> new DomainException(
                                ProblemType.RULE_VIOLATED, "incentive.allowance.unset", DAILY, county.name())
                        .because(new RuleReference(
                                "N1",
                                Clause.of("incentive.rule.N1.required"),
                                Clause.of("incentive.rule.N1.found"),
                                county.name())));
        Parameter checkup = policies.require("checkup.cadence.months", path, day);
        Accrual.Rules rules = new Accrual.Rules(
                daily.asDecimal(),
                daily.source(),
                policies.require("allowance.dueDay", path, day).asInt(),
                policies.require("attendance.officialTripCounts", path, day).asBoolean(),
                checkup.asInt(),
                checkup.source(),
                policies.require("checkup.grace.days", path, day).asInt());
        // a county whose finance bureau is not in the directory owes all the same
        Accrual.Debtor finance =
                accruals.finance(county.code()).orElseGet(() -> new Accrual.Debtor(null, county.name() + "财政", null));
        return new Accrual(path, month, finance, rules);
    }
}

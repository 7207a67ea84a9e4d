package org.zhucun.incentive.entitlement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RuleReference;
import org.zhucun.policy.Policies;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;

/** 计提依据: the standards, cadences and debtors that hold in a region in a month. */
@ApplicationScoped
class AccrualRules {
    static final String DAILY = "allowance.daily.yuan";
    private static final List<String> KEYS = List.of(
            DAILY,
            "allowance.dueDay",
            "attendance.officialTripCounts",
            "checkup.cadence.months",
            "checkup.grace.days",
            "leave.annual.steps",
            "fund.fs.year",
            "fund.unitPerCadre.CENTRAL",
            "fund.unitPerCadre.PROVINCE",
            "fund.unitPerCadre.CITY",
            "fund.unitPerCadre.COUNTY",
            "fund.due.days");
    private static final int COUNTY_LEVEL = 3;

    private final Policies policies;
    private final AccrualRepository accruals;
    private final Regions regions;
    private final ObjectMapper json;

    AccrualRules(Policies policies, AccrualRepository accruals, Regions regions, ObjectMapper json) {
        this.policies = policies;
        this.accruals = accruals;
        this.regions = regions;
        this.json = json;
    }

    /**
     * @throws DomainException 422 when a county is asked for that has no daily allowance: there is no national one
     */
    Accrual accrual(RegionRef region, YearMonth month) {
        LocalDate day = month.atEndOfMonth();
        String effective = policies.effective(day).json(KEYS, region.path(), json);
        List<String> counties = accruals.counties(region.path(), month.atDay(1), day);
        Map<String, RegionRef> named = regions.named(counties, day);
        List<String> unset = accruals.countiesWithoutStandard(effective, region.path(), month.atDay(1), day).stream()
                .map(county -> named.get(county).name())
                .collect(Collectors.toList());
        if (!unset.isEmpty() && region.level() >= COUNTY_LEVEL) {
            throw unset(unset.get(0));
        }
        return new Accrual(region.path(), month, effective, debtors(counties, named), unset);
    }

    /**
     * A debt tells the one standard that it was counted by, so a month is counted by one.
     *
     * @throws DomainException 422 when what an allowance is counted by is another on the last day than on the first
     */
    void requireOneStandard(Accrual accrual) {
        for (String key : List.of(DAILY, "attendance.officialTripCounts")) {
            if (!standards(key, accrual.path(), accrual.first())
                    .equals(standards(key, accrual.path(), accrual.last()))) {
                throw new DomainException(
                        ProblemType.RULE_VIOLATED,
                        "incentive.allowance.inside-month",
                        key,
                        accrual.month().toString());
            }
        }
    }

    /** Where which value holds on a day. */
    private Set<List<Object>> standards(String key, String path, LocalDate day) {
        return policies.effective(day).ranges(List.of(key)).stream()
                .filter(range -> range.reaches(path))
                .map(range -> List.<Object>of(range.lo(), range.hi(), range.value()))
                .collect(Collectors.toSet());
    }

    private static DomainException unset(String county) {
        return new DomainException(ProblemType.RULE_VIOLATED, "incentive.allowance.unset", DAILY, county)
                .because(new RuleReference(
                        "N1", Clause.of("incentive.rule.N1.required"), Clause.of("incentive.rule.N1.found"), county));
    }

    /** A county whose finance bureau is not in the directory owes all the same. */
    private String debtors(List<String> counties, Map<String, RegionRef> named) {
        List<Map<String, Object>> debtors = new ArrayList<>();
        Map<String, AccrualRepository.Finance> found = accruals.finance(counties).stream()
                .collect(Collectors.toMap(AccrualRepository.Finance::county, one -> one, (one, other) -> one));
        for (String county : counties) {
            AccrualRepository.Finance finance = found.get(county);
            Map<String, Object> debtor = new HashMap<>();
            debtor.put("county", RegionCode.ancestor(county, COUNTY_LEVEL));
            debtor.put("id", finance == null ? null : finance.id());
            debtor.put("name", finance == null ? named.get(county).name() + "财政" : finance.name());
            debtor.put("path", finance == null ? null : finance.path());
            debtors.add(debtor);
        }
        try {
            return json.writeValueAsString(debtors);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.zhucun.assessment.recall;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.zhucun.assessment.obligation.ObligationTerms;
import org.zhucun.kernel.DomainException;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Policies;

/** 召回规定: the conditions and terms that a region's documents set. */
@ApplicationScoped
class RecallPolicy {
    private static final String CONDITIONS = "recall.conditions";
    private static final String NO_PROMOTION = "recall.noPromotion.months";
    private static final String STATEMENT_DAYS = "recall.statementDays";
    private static final String DECISION_DAYS = "recall.decisionDays";
    private static final String REPLACEMENT_DAYS = "recall.replacementDays";

    private final Policies policies;
    private final ObligationTerms terms;

    RecallPolicy(Policies policies, ObligationTerms terms) {
        this.policies = policies;
        this.terms = terms;
    }

    List<RecallCondition> conditions(String regionPath, LocalDate on) {
        int months = policies.find(NO_PROMOTION, regionPath, on)
                .map(Parameter::asInt)
                .orElse(0);
        return RecallCondition.of(policies.require(CONDITIONS, regionPath, on), months);
    }

    /** The condition of a code: 400 for one that the region's document does not know. */
    RecallCondition condition(String code, String regionPath, LocalDate on) {
        List<RecallCondition> conditions = conditions(regionPath, on);
        return conditions.stream()
                .filter(condition -> condition.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> DomainException.invalid("/condition", "assessment.recall.condition", conditions.size()));
    }

    Parameter noPromotion(String regionPath, LocalDate on) {
        return policies.require(NO_PROMOTION, regionPath, on);
    }

    LocalDate statementUntil(String regionPath, LocalDate from) {
        return workdays(STATEMENT_DAYS, regionPath, from).on();
    }

    LocalDate decisionDue(String regionPath, LocalDate from) {
        return workdays(DECISION_DAYS, regionPath, from).on();
    }

    ObligationTerms.Due replacementDue(String regionPath, LocalDate from) {
        return workdays(REPLACEMENT_DAYS, regionPath, from);
    }

    Parameter replacement(String regionPath, LocalDate on) {
        return policies.require(REPLACEMENT_DAYS, regionPath, on);
    }

    private ObligationTerms.Due workdays(String key, String regionPath, LocalDate from) {
        return terms.workdays(
                regionPath, from, policies.require(key, regionPath, from).asInt());
    }
}

package org.zhucun.policy.compliance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.policy.Enforcement;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Population;
import org.zhucun.policy.exception.PolicyExceptionView;

/** 合规视图: what is shown of who meets which rule. */
final class ComplianceView {
    private ComplianceView() {}

    /** 规则列: a rule of the heat table. */
    public record ComplianceRule(String id, String sentence, Population population) {}

    /** 格: a rule in a place. */
    public record ComplianceCell(String rule, int population, int failing, int justified, int met) {
        static ComplianceCell of(CountRow row) {
            return new ComplianceCell(
                    row.ruleId(),
                    row.population(),
                    row.failing(),
                    row.justified(),
                    row.population() - row.failing() - row.justified());
        }
    }

    /** 行: a place of the heat table. */
    public record CompliancePlace(String code, String name, List<ComplianceCell> cells) {}

    /**
     * 热力表: the children of a region by the rules that are asked there.
     *
     * @param unjudged rules that could not be judged there, whole or in part; what the table shows of them is not complete
     */
    public record ComplianceHeat(
            String region,
            LocalDate day,
            List<ComplianceRule> rules,
            List<ComplianceRule> unjudged,
            List<CompliancePlace> places,
            List<ComplianceCell> total) {}

    /** 依据: the version of a parameter by which it was judged. */
    public record ComplianceSource(
            UUID id,
            String key,
            JsonNode value,
            String regionCode,
            LocalDate validFrom,
            String document,
            String clause,
            Enforcement enforcement) {
        static ComplianceSource of(Parameter parameter) {
            return new ComplianceSource(
                    parameter.id(),
                    parameter.key(),
                    parameter.value(),
                    parameter.regionCode(),
                    parameter.validFrom(),
                    parameter.sourceDocument(),
                    parameter.clause(),
                    parameter.enforcement());
        }
    }

    /** 结果: one subject and one rule. */
    public record ComplianceResult(
            String rule,
            String sentence,
            Population population,
            UUID subjectId,
            String subjectName,
            String regionCode,
            String regionName,
            ComplianceState state,
            String required,
            String found,
            LocalDate since,
            ComplianceSource parameter) {}

    /** 对象的一条规则: with the facts that decide and what was said about it. */
    public record JudgedRule(
            ComplianceResult result,
            List<DecidingFact> facts,
            List<PolicyExceptionView> exceptions,
            List<String> may) {}

    /**
     * 对象: one subject under all rules.
     *
     * @param unjudged rules of which nobody can say whether the subject meets them
     */
    public record ComplianceSubject(
            UUID id,
            String name,
            String regionCode,
            LocalDate day,
            List<JudgedRule> rules,
            List<ComplianceRule> unjudged) {}
}

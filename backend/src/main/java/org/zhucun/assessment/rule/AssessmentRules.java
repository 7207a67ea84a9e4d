package org.zhucun.assessment.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.zhucun.assessment.grade.Standing;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.RuleReference;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Policies;
import org.zhucun.policy.Rules;

/** 考核政策之门: what the documents of a place say about an assessment. Call it inside a transaction. */
@ApplicationScoped
public class AssessmentRules {
    public static final String ON_SITE = "K5";
    public static final String REFERRAL = "K6";
    public static final String LADDER = "K-LADDER";
    public static final String FINDINGS = "K-FINDINGS";
    public static final String QUOTA = "K-QUOTA";
    public static final String RATERS = "K-RATERS";
    public static final String TERMS = "K-TERMS";

    public static final String ON_SITE_WEIGHT = "assessment.onSite.minWeight";
    public static final String REFERRAL_GRADES = "assessment.referral.grades";
    public static final String ABSENCE_LADDER = "absence.ladder";
    static final String UNIT_POINTS = "absence.unitPoints";
    static final String TOWNSHIP_POINTS = "absence.townshipPoints";
    public static final String FORBIDDING = "excellent.forbidden.severities";
    public static final String PERCENT = "excellent.quota.percent";
    public static final String MIN_RATERS = "assessment.rating.minRaters";
    public static final String MIN_FORMS = "assessment.satisfaction.minForms";
    public static final String MIN_MONTHS = "assessment.minMonths.";
    public static final String OBJECTION_DAYS = "assessment.objection.days";

    private final Policies policies;
    private final Rules rules;

    AssessmentRules(Policies policies, Rules rules) {
        this.policies = policies;
        this.rules = rules;
    }

    public Optional<Parameter> find(String key, String regionPath, LocalDate on) {
        return policies.find(key, regionPath, on);
    }

    /** The words of a list, none where nothing is set. */
    public Set<String> words(String key, String regionPath, LocalDate on) {
        Set<String> words = new HashSet<>();
        find(key, regionPath, on).ifPresent(said -> said.value().forEach(one -> words.add(one.asText())));
        return words;
    }

    /** Whether a grade goes to the level that sent him. */
    public boolean referred(Standing grade, String regionPath, LocalDate on) {
        return words(REFERRAL_GRADES, regionPath, on).contains(grade.name());
    }

    /** 422 that nobody can explain away: what is asked, what was found, by which document. */
    public DomainException refusal(String rule, Parameter parameter, Clause found) {
        String sentence = rules.find(rule).orElseThrow().sentence();
        return DomainException.rule(
                new RuleReference(rule, rules.asks(rule, parameter), found, parameter.source()), sentence);
    }
}

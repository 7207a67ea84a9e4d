package org.zhucun.selection.criterion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zhucun.audit.Subject;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.policy.Act;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Policies;
import org.zhucun.policy.RuleGuard;
import org.zhucun.policy.Rules;

/** 条件审核: judges a person for a post, line by line, by the rules in force there on that day. */
@ApplicationScoped
public class Criteria {
    private final Policies policies;
    private final Rules rules;
    private final RuleGuard guard;
    private final RequestInfo request;

    Criteria(Policies policies, Rules rules, RuleGuard guard, RequestInfo request) {
        this.policies = policies;
        this.rules = rules;
        this.guard = guard;
        this.request = request;
    }

    /** A judge that asks for each parameter once: for many persons of one batch. */
    public Session session() {
        return new Session(request.locale());
    }

    /**
     * Lets somebody be nominated or selected, or says which rule stands in the way (BLOCK) or asks for a reason (JUSTIFY).
     *
     * @param given reasons by rule id
     * @param settled rules for which a reason was accepted before
     * @return the rules for which a reason was given, now or when the same was asked before
     */
    public List<String> require(CandidateFacts who, Post post, Subject subject, Reasons given) {
        List<String> justified = new ArrayList<>();
        for (Criterion criterion : CriterionCatalogue.ALL) {
            if (!criterion.concerns().test(post)
                    || given.settled().contains(criterion.ruleId())
                    || justified.contains(criterion.ruleId())) {
                continue;
            }
            Optional<Parameter> parameter = policies.find(criterion.key().apply(post), post.regionPath(), post.day());
            if (parameter.isEmpty() || criterion.met().test(who, post, parameter.get())) {
                continue;
            }
            boolean explained = guard.check(new Act(
                    criterion.ruleId(),
                    criterion.key().apply(post),
                    post.regionPath(),
                    post.day(),
                    asked -> criterion.met().test(who, post, asked),
                    criterion.found().of(who, post, parameter.get()),
                    subject,
                    given.reasons().get(criterion.ruleId())));
            if (explained) {
                justified.add(criterion.ruleId());
            }
        }
        return justified;
    }

    /** 一次审核: remembers the parameters that hold in a place on a day. */
    public final class Session {
        private final Locale locale;
        private final Map<String, Optional<Parameter>> known = new HashMap<>();

        private Session(Locale locale) {
            this.locale = locale;
        }

        /** Every criterion that is in force for the post. */
        public List<CriterionResult> judge(CandidateFacts who, Post post) {
            List<CriterionResult> results = new ArrayList<>();
            for (Criterion criterion : CriterionCatalogue.ALL) {
                if (criterion.concerns().test(post)) {
                    parameter(criterion.key().apply(post), post)
                            .ifPresent(parameter -> results.add(result(criterion, who, post, parameter)));
                }
            }
            return results;
        }

        private Optional<Parameter> parameter(String key, Post post) {
            return known.computeIfAbsent(
                    key + "@" + post.regionPath() + "@" + post.day(),
                    asked -> policies.find(key, post.regionPath(), post.day()));
        }

        private CriterionResult result(Criterion criterion, CandidateFacts who, Post post, Parameter parameter) {
            return new CriterionResult(
                    criterion.ruleId(),
                    parameter.key(),
                    criterion.met().test(who, post, parameter),
                    parameter.enforcement(),
                    rules.asks(criterion.ruleId(), parameter).in(locale),
                    criterion.found().of(who, post, parameter).in(locale),
                    parameter.source(),
                    parameter.id(),
                    rules.sentence(criterion.ruleId(), locale));
        }
    }
}

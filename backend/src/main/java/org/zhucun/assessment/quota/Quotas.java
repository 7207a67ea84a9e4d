package org.zhucun.assessment.quota;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.assessment.rule.AssessmentRules;
import org.zhucun.assessment.year.ObjectKind;
import org.zhucun.kernel.Clause;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Policies;

/** 名额之门: who may be called excellent, and how many places are left. */
@ApplicationScoped
public class Quotas {
    private final QuotaRepository quotas;
    private final AssessmentRules rules;
    private final Policies policies;

    Quotas(QuotaRepository quotas, AssessmentRules rules, Policies policies) {
        this.quotas = quotas;
        this.rules = rules;
        this.policies = policies;
    }

    /** Fixes the places of a round that was just opened, by the policy of its period; how many it is about is counted from its sheets. */
    public int fix(UUID round, String regionPath, LocalDate on) {
        int all = 0;
        for (QuotaRepository.Headcount of : quotas.headcounts(round)) {
            quotas.add(round, regionPath, of, percent(of.kind(), regionPath, on));
            all += of.persons();
        }
        return all;
    }

    public List<QuotaView> of(UUID round) {
        return quotas.of(round);
    }

    /** 422 where no place is left; whoever asks at the same time waits until this is decided. */
    public void requirePlace(UUID round, ObjectKind kind, QuotaCategory category) {
        QuotaView left = quotas.lock(round, kind, category).orElseThrow();
        if (left.quota() == null || left.excellent() < left.quota()) {
            return;
        }
        Parameter parameter =
                quotas.parameter(round, kind, category).flatMap(policies::byId).orElseThrow();
        throw rules.refusal(
                AssessmentRules.QUOTA,
                parameter,
                Clause.of(
                        "assessment.rule.K-QUOTA.found",
                        category,
                        left.headcount(),
                        left.percent(),
                        left.quota(),
                        left.excellent()));
    }

    /** Cadres by one share; teams and units by one of their own; where a document names none, nothing limits them. */
    private Optional<Parameter> percent(ObjectKind kind, String regionPath, LocalDate on) {
        return switch (kind) {
            case CADRE -> rules.find(AssessmentRules.PERCENT, regionPath, on);
            case TEAM, UNIT -> rules.find(AssessmentRules.PERCENT + "." + kind, regionPath, on);
            default -> Optional.empty();
        };
    }
}

package org.zhucun.policy.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.zhucun.policy.Effective;

/** 试算: the door by which a draft is tried on a day's facts. It runs in a transaction of its own that cannot write. */
@ApplicationScoped
public class WhatIf {
    private final Evaluations evaluations;

    WhatIf(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    /**
     * Whom the rules would judge differently.
     *
     * @param draft as if they were in force that day, each in place of what its region sets for the key
     * @param limit how many of each rule at most
     */
    public Answers<Difference> differences(
            Set<String> rules, List<Effective.Placed> draft, String path, LocalDate day, int limit) {
        return evaluations.differences(rules, draft, new Evaluations.Question(path, day, limit));
    }
}

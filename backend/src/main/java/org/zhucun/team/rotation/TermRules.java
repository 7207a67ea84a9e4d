package org.zhucun.team.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Policies;

/** 任期政策: what holds of terms where a village lies, on a day. */
@ApplicationScoped
public class TermRules {
    static final String LEAST_MONTHS = "term.months.min";
    private static final String MONTHS = "term.months";
    private static final String REMINDER_DAYS = "term.reminder.days";

    private final Policies policies;

    TermRules(Policies policies) {
        this.policies = policies;
    }

    /** The months after which a cadre may rotate (D2). */
    public Optional<Parameter> leastMonths(String regionPath, LocalDate day) {
        return policies.find(LEAST_MONTHS, regionPath, day);
    }

    /** The months of a term (D4); where only the least is set, that. */
    Optional<Parameter> months(String regionPath, LocalDate day) {
        return policies.find(MONTHS, regionPath, day).or(() -> leastMonths(regionPath, day));
    }

    /**
     * D4: the day on which the end of a term is called to mind, by what holds when it ends: 90 days before 2023-05-06 is 2023-02-05.
     * Null where nobody wants to be told.
     */
    LocalDate reminderOn(String regionPath, LocalDate plannedEndOn) {
        return policies.find(REMINDER_DAYS, regionPath, plannedEndOn)
                .map(days -> plannedEndOn.minusDays(days.asInt()))
                .orElse(null);
    }

    /** Whether a stay whose term is over is kept on a day (D6). */
    public boolean frozen(String regionPath, LocalDate plannedEndOn, LocalDate day) {
        return policies.find(Freeze.KEY, regionPath, day)
                .map(Freeze::of)
                .filter(freeze -> freeze.keeps(plannedEndOn, day))
                .isPresent();
    }

    /** For a page: a village is looked up once. */
    Page page(LocalDate day) {
        return new Page(this, day, new HashMap<>(), new HashMap<>());
    }

    /** 一页 */
    record Page(
            TermRules rules,
            LocalDate day,
            Map<String, Optional<Integer>> months,
            Map<String, Optional<Freeze>> freezes) {
        Integer leastMonths(String path) {
            return months.computeIfAbsent(
                            path, one -> rules.leastMonths(one, day).map(Parameter::asInt))
                    .orElse(null);
        }

        boolean frozen(String path, LocalDate plannedEndOn) {
            return freezes.computeIfAbsent(
                            path,
                            one -> rules.policies.find(Freeze.KEY, one, day).map(Freeze::of))
                    .filter(freeze -> freeze.keeps(plannedEndOn, day))
                    .isPresent();
        }
    }
}

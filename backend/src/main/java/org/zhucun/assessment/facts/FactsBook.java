package org.zhucun.assessment.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.zhucun.policy.Policies;

/** 情况之门: the facts of sheets as they stand today, or as they were kept. Call it inside a transaction. */
@ApplicationScoped
public class FactsBook {
    private final FactsRepository facts;
    private final Policies policies;

    FactsBook(FactsRepository facts, Policies policies) {
        this.facts = facts;
        this.policies = policies;
    }

    /** 情况 with the text it was read from, which is what is kept. */
    public record Told(SheetFacts facts, String text) {}

    /**
     * Of these sheets, until a day.
     *
     * @param period last day of the period, whose policy says what is asked
     */
    public Map<UUID, Told> of(Collection<UUID> sheets, LocalDate period, LocalDate day) {
        return facts.of(sheets, policies.effective(period), day);
    }

    public SheetFacts parse(String text) {
        return facts.parse(text);
    }
}

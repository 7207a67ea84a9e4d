package org.zhucun.team.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhucun.policy.Parameter;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.team.PostingRef;
import org.zhucun.team.posting.PostingTerms;

/** 任期呈现: the clock of a stay as of a day. */
@ApplicationScoped
class TermViews {
    private final TermRepository terms;
    private final TermRules rules;
    private final PostingTerms postings;
    private final Caller caller;

    TermViews(TermRepository terms, TermRules rules, PostingTerms postings, Caller caller) {
        this.terms = terms;
        this.rules = rules;
        this.postings = postings;
        this.caller = caller;
    }

    TermView of(PostingRef posting, LocalDate day) {
        terms.flush();
        List<TermView.TermRecord> records = records(posting);
        TermView.TermRecord present = records.stream()
                .filter(record -> !record.startedOn().isAfter(day))
                .reduce((first, second) -> second)
                .orElse(records.get(0));
        TermClock clock = new TermClock(present.startedOn(), present.plannedEndOn(), posting.endedOn());
        LocalDate eligibleOn = clock.eligibleOn(rules.leastMonths(posting.regionPath(), day)
                .map(Parameter::asInt)
                .orElse(null));
        Optional<PostingWish> wish = terms.wish(posting.id());
        LocalDate reminderOn = rules.reminderOn(posting.regionPath(), present.plannedEndOn());
        TermState state = clock.state(day, reminderOn, rules.frozen(posting.regionPath(), present.plannedEndOn(), day));
        return new TermView(
                posting.id(),
                records,
                present.plannedEndOn(),
                reminderOn,
                eligibleOn,
                eligibleOn != null && !day.isBefore(eligibleOn),
                state,
                wish.map(said -> said.wish).orElse(Wish.UNSTATED),
                wish.map(said -> said.statedOn).orElse(null),
                wish.map(said -> said.note).orElse(null),
                postings.version(posting.id()),
                may(
                        caller.require(),
                        posting.endedOn() == null,
                        wish.map(said -> said.wish).orElse(Wish.UNSTATED)));
    }

    static List<String> may(Office office, boolean there, Wish wish) {
        List<String> may = new ArrayList<>();
        if (there && office.may("rotation:wish")) {
            may.add("wish");
        }
        if (there && office.may("team:edit") && wish == Wish.STAY) {
            may.add("renew");
        }
        return may;
    }

    private List<TermView.TermRecord> records(PostingRef posting) {
        List<PostingTerm> further = terms.terms(posting.id());
        LocalDate firstEnd = further.isEmpty()
                ? posting.plannedEndOn()
                : further.get(0).startedOn.minusDays(1);
        List<TermView.TermRecord> records = new ArrayList<>();
        records.add(new TermView.TermRecord(1, posting.startedOn(), firstEnd, null, null));
        further.forEach(term -> records.add(
                new TermView.TermRecord(term.number, term.startedOn, term.plannedEndOn, term.decidedOn, term.note)));
        return records;
    }
}

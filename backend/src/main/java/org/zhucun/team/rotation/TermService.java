package org.zhucun.team.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.policy.Parameter;
import org.zhucun.team.PostingRef;
import org.zhucun.team.Teams;
import org.zhucun.team.posting.PostingTerms;

/** 任期办理: records what cadres wish and gives those who stay a new term. */
@ApplicationScoped
@Transactional
class TermService {
    private final TermRepository terms;
    private final TermViews views;
    private final TermRules rules;
    private final Teams teams;
    private final PostingTerms postings;
    private final Trail trail;
    private final Clock clock;

    TermService(
            TermRepository terms,
            TermViews views,
            TermRules rules,
            Teams teams,
            PostingTerms postings,
            Trail trail,
            Clock clock) {
        this.terms = terms;
        this.views = views;
        this.rules = rules;
        this.teams = teams;
        this.postings = postings;
        this.trail = trail;
        this.clock = clock;
    }

    TermView get(UUID postingId, LocalDate asOf) {
        PostingRef posting = teams.find(postingId).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        return views.of(posting, asOf == null ? today() : asOf);
    }

    @Audited(Action.ROTATION_WISH_STATED)
    TermView wish(UUID postingId, StateWish command) {
        PostingRef posting = teams.require(postingId);
        postings.requireVersion(postingId);
        state(posting, command.wish(), command.note());
        return views.of(posting, today());
    }

    /** One line of many, in a transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Audited(Action.ROTATION_WISH_STATED)
    long wishAlone(StateWishes.WishLine line) {
        PostingRef posting = teams.require(line.postingId());
        postings.requireVersion(line.postingId(), line.version());
        return state(posting, line.wish(), null);
    }

    private long state(PostingRef posting, Wish wish, String note) {
        requireThere(posting);
        PostingWish before = terms.wish(posting.id()).orElse(null);
        if (wish == Wish.UNSTATED) {
            if (before != null) {
                terms.remove(before);
            }
        } else {
            PostingWish said = before == null ? new PostingWish(posting) : before;
            said.state(wish, today(), note);
            terms.add(said);
        }
        long version = postings.touch(posting.id());
        trail.detail(Map.of("wish", wish.name()));
        about(posting);
        return version;
    }

    @Audited(Action.TERM_RENEWED)
    TermView renew(UUID postingId, RenewTerm command) {
        PostingRef posting = teams.require(postingId);
        postings.requireVersion(postingId);
        requireThere(posting);
        PostingWish wish = terms.wish(postingId)
                .filter(said -> said.wish == Wish.STAY)
                .orElseThrow(() -> new DomainException(ProblemType.STATE_CONFLICT, "team.term.wish.stay"));
        List<PostingTerm> before = terms.terms(postingId);
        requireDue(posting, before);
        PostingTerm next = new PostingTerm(posting, before.size() + 2, end(posting, command));
        if (next.plannedEndOn.isBefore(next.startedOn)) {
            throw DomainException.invalid("/plannedEndOn", "team.posting.term");
        }
        next.decided(today(), command.note());
        terms.add(next);
        terms.remove(wish);
        postings.prolong(postingId, next.plannedEndOn);
        trail.detail(Map.of("term", next.number, "plannedEndOn", next.plannedEndOn.toString()));
        about(posting);
        return views.of(teams.require(postingId), today());
    }

    /** A new term is decided when the present one nears its end, or when its holder could already go (D2). */
    private void requireDue(PostingRef posting, List<PostingTerm> before) {
        LocalDate started = before.isEmpty() ? posting.startedOn() : before.get(before.size() - 1).startedOn;
        LocalDate reminder = rules.reminderOn(posting.regionPath(), posting.plannedEndOn());
        LocalDate due = reminder == null ? posting.plannedEndOn() : reminder;
        LocalDate eligible = rules.leastMonths(posting.regionPath(), today())
                .map(least -> started.plusMonths(least.asInt()))
                .orElse(due);
        LocalDate first = eligible.isBefore(due) ? eligible : due;
        if (today().isBefore(first)) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "team.term.early", first);
        }
    }

    private LocalDate end(PostingRef posting, RenewTerm command) {
        LocalDate start = posting.plannedEndOn().plusDays(1);
        if (command.plannedEndOn() != null) {
            return command.plannedEndOn();
        }
        return rules.months(posting.regionPath(), start)
                .map(Parameter::asInt)
                .map(months -> start.plusMonths(months).minusDays(1))
                .orElseThrow(() -> DomainException.invalid("/plannedEndOn", "team.posting.term.unknown"));
    }

    private static void requireThere(PostingRef posting) {
        if (posting.endedOn() != null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "team.posting.over");
        }
    }

    private void about(PostingRef posting) {
        trail.about(new Subject(
                posting.id().toString(),
                posting.cadreName() + " " + posting.villageName(),
                posting.regionPath(),
                posting.unitPath()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

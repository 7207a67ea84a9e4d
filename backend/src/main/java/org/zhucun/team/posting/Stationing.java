package org.zhucun.team.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhucun.scope.Caller;
import org.zhucun.team.PostingsBegan;

/**
 * 批量派驻: many stays of a list at once, under the rules of {@link NewPosting} for one. What a place or a rule says is read once for a
 * batch; who breaks a rule is judged by the rule's own guard.
 */
@ApplicationScoped
public class Stationing {
    private final StayRepository stays;
    private final PostingRules rules;
    private final CountyDesignation designation;
    private final StayTerms terms;
    private final Caller caller;
    private final Event<PostingsBegan> began;
    private final Clock clock;

    Stationing(
            StayRepository stays,
            PostingRules rules,
            CountyDesignation designation,
            StayTerms terms,
            Caller caller,
            Event<PostingsBegan> began,
            Clock clock) {
        this.stays = stays;
        this.rules = rules;
        this.designation = designation;
        this.terms = terms;
        this.caller = caller;
        this.began = began;
        this.clock = clock;
    }

    /** Checks of one list. */
    public Round begin() {
        return new Round();
    }

    /** 一轮核对: remembers what was agreed to and is not written, and what the rules say on each day. */
    public final class Round {
        private final Agreed unwritten = new Agreed();
        private final StayTerms.Known known = terms.known();

        private Round() {}

        /** Checks some rows of the list, in order; call it in a transaction of the office that asks. */
        public Map<Integer, StayAnswer> check(List<StayWanted> wanted) {
            if (wanted.isEmpty()) {
                return Map.of();
            }
            StayRepository.Teams teams = stays.teams(wanted);
            StayCheck check = new StayCheck(
                    new StayCheck.Rules(rules, designation, known), teams, stays.standing(wanted, teams), unwritten);
            return check.all(wanted, caller.require(), LocalDate.now(clock));
        }

        /** These were agreed to and will not be written: whoever comes later must reckon with them all the same. */
        public void remember(Collection<PlannedStay> planned) {
            planned.forEach(unwritten::add);
        }
    }

    /** Writes stays whose cadres are registered; part of the caller's deed. */
    public void write(List<PlannedStay> planned) {
        if (planned.isEmpty()) {
            return;
        }
        stays.add(planned);
        Map<String, LocalDate> since = new TreeMap<>();
        planned.forEach(one -> since.merge(one.regionPath(), one.term().startedOn(), (a, b) -> a.isBefore(b) ? a : b));
        began.fire(new PostingsBegan(since));
    }
}

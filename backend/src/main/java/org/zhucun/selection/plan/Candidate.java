package org.zhucun.selection.plan;

import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 备选: one of those whom the planner may place. */
public class Candidate {
    @PlanningId
    private final String id;

    private final PlanProblem.Person person;
    private final int trade;
    private final int words;
    private final int home;

    /** Those who share a trade, what speaks for them or a home are alike to a village: it remembers each kind once. */
    Candidate(PlanProblem.Person person, Kinds kinds) {
        id = person.id();
        this.person = person;
        trade = kinds.trade(person.strengths());
        words = kinds.words(person.words());
        home = kinds.home(person.home());
    }

    /** 同类: numbers for what is the same in many. */
    static final class Kinds {
        private final Map<Object, Integer> trades = new HashMap<>();
        private final Map<Object, Integer> words = new HashMap<>();
        private final Map<Object, Integer> homes = new HashMap<>();

        int trade(List<String> strengths) {
            return number(trades, strengths);
        }

        int words(List<String> of) {
            return number(words, of);
        }

        int home(String code) {
            return number(homes, String.valueOf(code));
        }

        int trades() {
            return trades.size();
        }

        int words() {
            return words.size();
        }

        int homes() {
            return homes.size();
        }

        private static int number(Map<Object, Integer> known, Object of) {
            Integer number = known.get(of);
            if (number == null) {
                number = known.size();
                known.put(of, number);
            }
            return number;
        }
    }

    String id() {
        return id;
    }

    int trade() {
        return trade;
    }

    int words() {
        return words;
    }

    int home() {
        return home;
    }

    PlanProblem.Person person() {
        return person;
    }

    String spouse() {
        return person.spouse();
    }
}

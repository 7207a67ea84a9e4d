package org.zhucun.team.posting;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhucun.policy.Effective;
import org.zhucun.policy.Policies;

/** 任期与规模参数: what the rules of term and size say on each day and in each place, read once a day of the list. */
@ApplicationScoped
class StayTerms {
    private static final List<String> KEYS =
            List.of(NewPosting.TERM, NewPosting.LEAST_TERM, PostingRules.MAX_SIZE, CountyDesignation.REQUIRED);

    private final Policies policies;

    StayTerms(Policies policies) {
        this.policies = policies;
    }

    Known known() {
        return new Known();
    }

    /** 已知参数: of one list. */
    final class Known {
        private static final int MOST_DAYS = 400;

        private final Map<LocalDate, List<Effective.Range>> days = new HashMap<>();

        private Known() {}

        /** D4: how long a term is; where only the least is set (D2), that. */
        Optional<Integer> months(String path, LocalDate day) {
            return find(NewPosting.TERM, path, day)
                    .or(() -> find(NewPosting.LEAST_TERM, path, day))
                    .map(JsonNode::intValue);
        }

        /** C1: how many a team may have. */
        Optional<Integer> most(String path, LocalDate day) {
            return find(PostingRules.MAX_SIZE, path, day).map(JsonNode::intValue);
        }

        /** A11: whether whom the province sends must go to a county of some category. */
        boolean asksForCounty(String path, LocalDate day) {
            return find(CountyDesignation.REQUIRED, path, day).isPresent();
        }

        private Optional<JsonNode> find(String key, String path, LocalDate day) {
            if (days.size() > MOST_DAYS) {
                days.clear();
            }
            return days.computeIfAbsent(day, one -> policies.effective(one).ranges(KEYS)).stream()
                    .filter(range -> range.key().equals(key)
                            && range.lo().compareTo(path) <= 0
                            && range.hi().compareTo(path) > 0)
                    .map(Effective.Range::value)
                    .findFirst();
        }
    }
}

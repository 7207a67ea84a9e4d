package org.zhucun.policy.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;
import org.zhucun.policy.Fact;
import org.zhucun.policy.RegionSubject;
import org.zhucun.policy.Rule;

/** 受影响对象: whom changed facts bear on, rule by rule. */
@ApplicationScoped
class Dependents {
    private static final Pattern CHANGED = Pattern.compile("(?<!:):changed\\b");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final DataSource database;

    Dependents(DataSource database) {
        this.database = database;
    }

    /** Whom the notes bear on; several rules go the same ways, each of which is gone once. */
    Ways of(Touched touched) {
        return new Ways(touched);
    }

    /** 途径: from some notes to subjects. */
    final class Ways {
        private final Touched touched;
        private final Map<Fact, Set<UUID>> gone = new HashMap<>();

        private Ways(Touched touched) {
            this.touched = touched;
        }

        Set<UUID> to(Rule rule) {
            Set<UUID> subjects = new TreeSet<>();
            rule.facts().forEach(fact -> subjects.addAll(gone.computeIfAbsent(fact, this::go)));
            if (touched.values("policy_exception", "rule_id").contains(rule.id())) {
                touched.values("policy_exception", "subject_id").stream()
                        .filter(id -> UUID_FORM.matcher(id).matches())
                        .forEach(id -> subjects.add(UUID.fromString(id)));
            }
            return subjects;
        }

        /** Places in which a parameter of the rule begins, changes or ends. */
        Set<String> places(Rule rule) {
            Set<String> keys = touched.values("policy_parameter", "key");
            return rule.parameters().stream().anyMatch(keys::contains)
                    ? touched.values("policy_parameter", "region_path")
                    : Set.of();
        }

        private Set<UUID> go(Fact fact) {
            Set<String> changed = touched.values(fact.table(), fact.key());
            if (changed.isEmpty()) {
                return Set.of();
            }
            if (!fact.reach().isEmpty()) {
                return Set.copyOf(Select.from(CHANGED.matcher(fact.reach()).replaceAll("?::text[]"), changed)
                        .list(database, row -> row.getObject(1, UUID.class)));
            }
            return changed.stream()
                    .map(value -> fact.digits() == 0 ? UUID.fromString(value) : region(value, fact.digits()))
                    .collect(Collectors.toSet());
        }

        private UUID region(String code, int digits) {
            return RegionSubject.of(code.substring(0, Math.min(digits, code.length())));
        }
    }
}

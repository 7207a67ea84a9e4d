package org.zhucun.policy.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhucun.policy.Clauses;
import org.zhucun.policy.Effective;
import org.zhucun.policy.Rule;

/**
 * 评定语句: one rule, the ranges in which its parameters hold, a day: as the beginning of a statement that names {@code evaluated} (the
 * rule's own rows) and {@code judged} (with the state, exceptions considered). Its only parameter is the json of the ranges.
 */
record Evaluation(Rule rule, Effective effective, LocalDate day, UUID only) {
    private static final Pattern RULE_ID = Pattern.compile("[A-Z][A-Z0-9-]{0,19}");
    private static final Pattern ONLY = Pattern.compile("\\{only ([^}]+)}");
    private static final Pattern DAY = Pattern.compile("(?<!:):day\\b");
    private static final Pattern SUBJECT = Pattern.compile("(?<!:):subject\\b");

    static final String EFFECTIVE = """
            effective as materialized (
                select e.key, e.lo collate "C" as lo, e.hi collate "C" as hi, e.parameter_id, e.value, e.enforcement
                from jsonb_to_recordset(?::jsonb)
                    as e (key text, lo text, hi text, parameter_id uuid, value jsonb, enforcement text))
            """;
    private static final String JUDGED = """
            , judged as materialized (
                select e.subject_id, e.subject_name, e.region_path, e.unit_path, e.required, e.found, e.since, e.parameter_id,
                       p.enforcement,
                       case when e.met or p.enforcement = 'PREFER' then 'MET'
                            when x.subject_id is not null then 'JUSTIFIED' else 'FAILING' end as state
                from evaluated e
                join (select distinct parameter_id, enforcement from effective) p on p.parameter_id = e.parameter_id
                left join (select distinct subject_id, parameter_id from policy_exception
                           where rule_id = '%s' and state = 'APPROVED' and valid_from <= %s) x
                    on not e.met and x.subject_id = e.subject_id::text and x.parameter_id = e.parameter_id)
            """;

    Evaluation {
        if (!RULE_ID.matcher(rule.id()).matches()) {
            throw new IllegalArgumentException("not the id of a rule: " + rule.id());
        }
    }

    static Evaluation of(Rule rule, Effective effective, LocalDate day) {
        return new Evaluation(rule, effective, day, null);
    }

    /** Whether the rule is evaluated and in force anywhere beneath or above a place. */
    boolean applies(String path) {
        return !rule.evaluation().isEmpty()
                && effective.ranges(List.of(rule.parameters().get(0))).stream()
                        .anyMatch(range -> range.lo().compareTo(path + "~") < 0
                                && range.hi().compareTo(path) > 0);
    }

    /** {@code with effective …, evaluated …, judged …} */
    String begin() {
        return "with " + evaluated("evaluated") + JUDGED.formatted(rule.id(), date());
    }

    /** {@code with effective … } and the facts that decide. */
    String deciding() {
        return "with " + EFFECTIVE
                + SUBJECT.matcher(filled(rule.deciding())).replaceAll(Matcher.quoteReplacement("'" + only + "'::uuid"));
    }

    /** {@code effective …, <name> as materialized (…)}. */
    private String evaluated(String name) {
        return EFFECTIVE + ", " + name + " as materialized (\n" + filled(rule.evaluation()) + ")\n";
    }

    /** The rule's rows as one common table expression with ranges of its own, e.g. to stand beside those of another policy. */
    String nested(String name) {
        return name + " as materialized (with " + EFFECTIVE + " select * from (" + filled(rule.evaluation()) + ") r)\n";
    }

    /** A day and an id print nothing but digits and dashes. */
    private String filled(String text) {
        String subjects = ONLY.matcher(Clauses.written(text, rule))
                .replaceAll(only == null ? "true" : "$1 = '" + only + "'::uuid");
        return DAY.matcher(subjects).replaceAll(date());
    }

    private String date() {
        return "date '" + day + "'";
    }
}

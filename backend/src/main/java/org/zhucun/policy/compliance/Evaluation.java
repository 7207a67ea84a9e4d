package org.zhucun.policy.compliance;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhucun.policy.Clauses;
import org.zhucun.policy.Effective;
import org.zhucun.policy.Rule;

/**
 * 评定语句: one rule, the ranges in which its parameters hold, a day, whom it is asked about: as the beginning of a statement that names {@code evaluated} (the
 * rule's own rows) and {@code judged} (with the state, exceptions considered). {@link #values} are its parameters.
 */
record Evaluation(Rule rule, Effective effective, LocalDate day, Whom whom) {
    private static final Pattern RULE_ID = Pattern.compile("[A-Z][A-Z0-9-]{0,19}");
    private static final Pattern ONLY = Pattern.compile("\\{only (.+?)(?: within ([^}]+))?}");
    private static final Pattern DAY = Pattern.compile("(?<!:):day\\b");
    private static final Pattern SUBJECT = Pattern.compile("(?<!:):subject\\b");

    static final String EFFECTIVE = """
            effective as materialized (
                select e.key, e.lo collate "C" as lo, e.hi collate "C" as hi, e.parameter_id, e.value, e.enforcement
                from jsonb_to_recordset(?::jsonb)
                    as e (key text, lo text, hi text, parameter_id uuid, value jsonb, enforcement text))
            """;
    private static final String WORDLESS = """
            select subject_id, subject_name, region_path, unit_path, met, case when met then null else required end as required,
                   case when met then null else found end as found, since, parameter_id
            from (
            %s) r
            """;
    private static final String JUDGED = """
            , judged as materialized (
                select e.subject_id, e.subject_name, e.region_path collate "C" as region_path, e.unit_path, e.required, e.found, e.since,
                       e.parameter_id, p.enforcement,
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

    /** The ranges, and before them the subjects where only some are asked for. */
    Object[] values(ObjectMapper json) {
        String ranges = effective.json(rule.parameters(), whom.path() == null ? "/" : whom.path(), json);
        return whom.path() == null ? new Object[] {whom.array(), ranges} : new Object[] {ranges};
    }

    /** Whether the rule is evaluated and in force anywhere beneath or above a place. */
    boolean applies(String path) {
        return !rule.evaluation().isEmpty()
                && effective.ranges(List.of(rule.parameters().get(0))).stream().anyMatch(range -> range.reaches(path));
    }

    /** {@code with effective …, evaluated …, judged …} */
    String begin() {
        return begin(filled(rule.evaluation()));
    }

    /** The same without words about those that meet the rule, which nobody keeps. */
    String beginToKeep() {
        return begin(WORDLESS.formatted(filled(rule.evaluation())));
    }

    private String begin(String rows) {
        return "with " + subjects() + EFFECTIVE + ", evaluated as materialized (\n" + rows + ")\n"
                + JUDGED.formatted(rule.id(), date());
    }

    /** {@code with effective … } and the facts that decide. */
    String deciding() {
        String one = "'" + whom.subjects().get(0) + "'::uuid";
        return "with " + subjects() + EFFECTIVE
                + SUBJECT.matcher(filled(rule.deciding())).replaceAll(Matcher.quoteReplacement(one));
    }

    private String subjects() {
        return whom.path() == null ? Whom.SUBJECTS : "";
    }

    /** The rule's rows as one common table expression with ranges of its own, e.g. to stand beside those of another policy. */
    String nested(String name) {
        return name + " as materialized (with " + EFFECTIVE + " select * from (" + filled(rule.evaluation()) + ") r)\n";
    }

    /** A day, an id and a path print nothing but digits, dashes and slashes. */
    private String filled(String text) {
        String subjects = ONLY.matcher(Clauses.written(text, rule))
                .replaceAll(found ->
                        Matcher.quoteReplacement(whom.condition(rule.population(), found.group(1), found.group(2))));
        return DAY.matcher(subjects).replaceAll(date());
    }

    private String date() {
        return "date '" + day + "'";
    }
}

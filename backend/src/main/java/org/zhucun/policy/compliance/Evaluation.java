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
 * 评定语句: one rule, the ranges in which its parameters hold, a day, whom it is asked about: as the beginning of a statement that names {@code judged} (its
 * rows with the state, exceptions considered). {@link #values} are its parameters.
 */
record Evaluation(Rule rule, Effective effective, LocalDate day, Whom whom) {
    private static final Pattern RULE_ID = Pattern.compile("[A-Z][A-Z0-9-]{0,19}");
    private static final Pattern ONLY = Pattern.compile("\\{only (.+?)(?: within ([^}]+))?}");
    private static final Pattern DAY = Pattern.compile("(?<!:):day\\b");
    private static final Pattern SUBJECT = Pattern.compile("(?<!:):subject\\b");

    private static final String EFFECTIVE = """
            effective as materialized (
                select e.key, e.lo collate "C" as lo, e.hi collate "C" as hi, e.parameter_id, e.value, e.enforcement
                from jsonb_to_recordset(?::jsonb)
                    as e (key text, lo text, hi text, parameter_id uuid, value jsonb, enforcement text)),
            spans as (
                select lo, hi from (select lo, lead(lo) over (order by lo) as hi from (select lo from effective union select hi from effective) cut) s
                where %s)
            """;
    /** How hard the parameter holds and whether an exception was approved is only looked up for those who fail. */
    private static final String JUDGED = """
            judged as %6$s (
                select %1$s, e.enforcement,
                       case when e.met or e.enforcement = 'PREFER' then 'MET' when e.excused then 'JUSTIFIED' else 'FAILING' end as state
                from (select r.*,
                             case when r.met then null
                                  else (select p.enforcement from effective p where p.parameter_id = r.parameter_id limit 1) end as enforcement,
                             not r.met and (r.subject_id::text, r.parameter_id) in (
                                 select x.subject_id, x.parameter_id from policy_exception x
                                 where x.rule_id = '%2$s' and x.state = 'APPROVED' and x.valid_from <= %3$s) as excused
                      from %4$s r) e
                where %5$s)
            """;

    private static final String WITH_WORDS = """
            e.subject_id, e.subject_name, e.region_path collate "C" as region_path, e.unit_path, e.required, e.found, e.since, e.parameter_id""";
    /** Nobody keeps words about those that meet the rule. */
    private static final String TO_KEEP = """
            e.subject_id, case when e.met then null else e.subject_name end as subject_name, e.region_path collate "C" as region_path,
            case when e.met then null else e.unit_path end as unit_path, case when e.met then null else e.required end as required,
            case when e.met then null else e.found end as found, case when e.met then null else e.since end as since, e.parameter_id""";

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
        return "with " + subjects() + inForce() + ", evaluated as materialized (\n" + filled(text()) + "), "
                + JUDGED.formatted(WITH_WORDS, rule.id(), date(), "evaluated", "true", "materialized");
    }

    /** {@code with effective …, judged …} of those in the place alone, without words about those that meet the rule. */
    String beginToKeep() {
        return toKeep("materialized");
    }

    /** The same where the rest of the statement reads the rows once. */
    String beginToKeepOnce() {
        return toKeep("not materialized");
    }

    private String toKeep(String how) {
        String rows = "(" + filled(text()) + ")";
        // what rows are counted in may lie around them; who is no region is asked for by his own path
        String held = rule.population().digits() == 0 ? "true" : whom.holds("e.region_path");
        return "with " + subjects() + inForce() + ", " + JUDGED.formatted(TO_KEEP, rule.id(), date(), rows, held, how);
    }

    /** {@code with effective … } and the facts that decide. */
    String deciding() {
        String one = "'" + whom.subjects().get(0) + "'::uuid";
        return "with " + subjects() + inForce()
                + SUBJECT.matcher(filled(rule.deciding())).replaceAll(Matcher.quoteReplacement(one));
    }

    private String text() {
        boolean province = whom.path() != null && whom.path().length() == ComplianceStore.PROVINCE;
        return province ? rule.evaluationOfProvince() : rule.evaluation();
    }

    private String inForce() {
        return EFFECTIVE.formatted(whom.meets("lo", "hi"));
    }

    private String subjects() {
        return whom.path() == null ? Whom.SUBJECTS : "";
    }

    /** The rule's rows as one common table expression with ranges of its own, e.g. to stand beside those of another policy. */
    String nested(String name) {
        return name + " as materialized (with " + inForce() + " select * from (" + filled(text()) + ") r)\n";
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

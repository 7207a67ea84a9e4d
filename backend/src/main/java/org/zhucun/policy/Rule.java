package org.zhucun.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.zhucun.kernel.Clause;

/**
 * 规则: a sentence of a document that the system checks. Rooms contribute rules as CDI beans ({@code @Singleton}); policy knows none of
 * them by name. Its sentence is the text {@code <room>.rule.<id>} of the room it lies in, what it asks and finds are texts that begin
 * with it: {@code team.rule.C1.required}, {@code team.rule.C1.found}. No rule builds a sentence itself: it says which text, with which
 * values ({@link Clause}).
 */
public interface Rule {
    /** Id in the catalogue, e.g. {@code C1}. */
    String id();

    /** Whom it speaks of. */
    Population population();

    /**
     * Keys of its parameters. It is in force where the first is set and neither null nor false; that parameter's enforcement and source
     * are the rule's.
     */
    List<String> parameters();

    /** What decides, and whom a change of it bears on: they, and nobody else, are judged again. */
    default List<Fact> facts() {
        return List.of();
    }

    /** Whether it can judge by a value of one of its parameters; json null, which switches that off, is not asked about. */
    default boolean accepts(String key, JsonNode value) {
        return true;
    }

    /** What is tighter for one of its parameters. */
    Tightness tightness(String key);

    /**
     * Set-based SQL, empty for a rule that bites only when somebody acts ({@link RuleGuard}). A SELECT of {@code subject_id uuid,
     * subject_name text, region_path text, unit_path text, met boolean, required jsonb, found jsonb, since date, parameter_id uuid}, one
     * row per subject to which the rule applies on the day. It may use
     *
     * <ul>
     *   <li><code>{says .found s.counted, s.days}</code>: a clause of {@code required} or {@code found}, by the text
     *       {@code <sentence>.found} with these values ({@link Clauses}); several are joined by {@code ||},
     *   <li>{@code :day}, a date; tables unqualified and their valid-time columns against {@code :day} only, so that the same text
     *       answers for any past day and as known then,
     *   <li>{@code effective(key text, lo text, hi text, parameter_id uuid, value jsonb, enforcement text)}: disjoint ranges of
     *       region_path in which a parameter holds on the day: {@code join effective p on p.key = 'x' and t.region_path >= p.lo and
     *       t.region_path < p.hi},
     *   <li>{@code spans(lo text, hi text)}: the ranges in which none of the rule's parameters changes; joined with {@code effective} first, all
     *       parameters of a place are one row: {@code p.lo <= w.lo and w.lo < p.hi},
     *   <li><code>{only t.id within t.region_path}</code> as a condition where the subjects are read: some of them wherever they lie, or
     *       all in a place. The path is that of the subject, or lies beneath it where the subject is a region that rows are counted in,
     *   <li>{@code region_subject(code)}: the subject id of a region ({@link RegionSubject}).
     * </ul>
     *
     * <p>Nearly everybody meets a rule: where thousands are asked, whether they do is found out in a subquery that ends with {@code offset 0}, and
     * the words, which are wanted of the others alone, are made from its columns. A statement that itself begins with {@code with} makes words
     * for all, so it stands in the subquery too.
     *
     * <p>It reads the facts of the whole country: a course in another county counts. Asked for all in a place or for one alone, it says
     * the same about him; so nothing in it may depend on who else is asked for, and an order has no ties.
     */
    default String evaluation() {
        return "";
    }

    /**
     * The same asked of all in a province, where that is found out in another way: tables are read as sets beside each other instead of row by row
     * by key. It says the same about everybody. Policies hide from the planner how many rows there are, and it would go through a set for each
     * subject: {@code full join}, whose unmatched rows are left out above a fence, can only be hashed.
     */
    default String evaluationOfProvince() {
        return evaluation();
    }

    /**
     * The facts that decide about one subject, for a person to read: a SELECT of {@code on_day date, what text, value jsonb} (a name; clauses) with
     * {@code :subject} (uuid), {@code :day} and {@code effective}. Empty where {@code found} says it all.
     */
    default String deciding() {
        return "";
    }

    /** What one of its parameters asks: the text {@code <sentence>.required}, for another than the leading one {@code .required.<key>}. */
    default Clause asks(String key, JsonNode value) {
        if (value.isNull()) {
            return Clause.of("policy.asks.nothing");
        }
        if (!parameters().contains(key)) {
            return Clause.of("policy.asks", key, value);
        }
        String text = sentence() + ".required";
        return Clause.of(key.equals(parameters().get(0)) ? text : text + "." + key, value);
    }

    /** The key of its sentence. */
    default String sentence() {
        return getClass().getPackageName().split("\\.")[2] + ".rule." + id();
    }
}

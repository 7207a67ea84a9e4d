package org.zhucun.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/**
 * 查询: the text of some sources for one office on one day, with its values in the order in which they stand.
 *
 * @param effective the ranges in which parameters hold, as json
 */
final class Asked {
    static final int COUNTED = 1000;

    private static final Pattern NAME = Pattern.compile("(?<!:):(day|account|role|path)\\b");
    private static final String EFFECTIVE = """
            with effective as materialized (
                select e.key, e.lo collate "C" as lo, e.hi collate "C" as hi, e.parameter_id, e.value
                from jsonb_to_recordset(?::jsonb) as e (key text, lo text, hi text, parameter_id uuid, value jsonb))
            """;
    private static final String ORDER = "coalesce(w.due, date '9999-12-31'), w.since, w.id, w.kind";

    private final StringBuilder text = new StringBuilder(EFFECTIVE);
    private final List<Object> values = new ArrayList<>();
    private final Office office;
    private final LocalDate day;

    private Asked(Office office, LocalDate day, String effective) {
        this.office = office;
        this.day = day;
        values.add(effective);
    }

    /** One page of all sources together; each of them gives no more than a page. */
    static Asked page(List<Waiting> sources, Office office, LocalDate day, String effective, InboxPage page) {
        Asked asked = new Asked(office, day, effective);
        String limit = " limit " + (page.size() + 1);
        asked.text.append("select w.* from (");
        for (int i = 0; i < sources.size(); i++) {
            asked.text.append(i == 0 ? "(" : "\nunion all (");
            asked.text.append("select w.* from (");
            asked.source(sources.get(i));
            asked.text.append(") w where true");
            if (page.overdue()) {
                asked.text.append(" and w.due < ?");
                asked.values.add(day);
            }
            if (page.dueBy() != null) {
                asked.text.append(" and w.due <= ?");
                asked.values.add(page.dueBy());
            }
            if (page.after() != null) {
                asked.text.append(" and (").append(ORDER).append(") > (?, ?, ?, ?)");
                asked.values.addAll(page.after());
            }
            asked.text.append(" order by ").append(ORDER).append(limit).append(")");
        }
        asked.text.append(") w order by ").append(ORDER).append(limit);
        return asked;
    }

    /** How many of each kind, no further than {@link #COUNTED}. */
    static Asked counts(List<Waiting> sources, Office office, LocalDate day, String effective) {
        return counts(sources, office, day, effective, null);
    }

    /** @param until the last day that is due, null for all that waits */
    static Asked counts(List<Waiting> sources, Office office, LocalDate day, String effective, LocalDate until) {
        Asked asked = new Asked(office, day, effective);
        for (int i = 0; i < sources.size(); i++) {
            asked.text.append(i == 0 ? "" : "\nunion all ");
            asked.text.append(
                    "select '" + sources.get(i).kind()
                            + "' as kind, count(*), count(*) filter (where w.due < ?), count(*) filter (where w.since >= ?) from (");
            asked.values.add(day);
            asked.values.add(day.minusDays(1));
            if (until == null) {
                asked.source(sources.get(i));
            } else {
                asked.text.append("select d.* from (");
                asked.source(sources.get(i));
                asked.text.append(") d where d.due <= ?");
                asked.values.add(until);
            }
            asked.text.append(" limit " + (COUNTED + 1) + ") w");
        }
        return asked;
    }

    /** The source's own text with its kind; names become values, written text stays what the source's author wrote. */
    private void source(Waiting source) {
        text.append("select '" + source.kind() + "'::text as kind, q.* from (\n");
        Matcher names = NAME.matcher(source.query());
        StringBuilder filled = new StringBuilder();
        while (names.find()) {
            values.add(value(names.group(1)));
            names.appendReplacement(filled, "?");
        }
        names.appendTail(filled);
        text.append(filled).append(") q");
    }

    private Object value(String name) {
        return switch (name) {
            case "day" -> day;
            case "account" -> office.accountId();
            case "role" -> office.role().name();
            default -> office.path();
        };
    }

    String text() {
        return text.toString();
    }

    Object[] values() {
        return values.toArray();
    }
}

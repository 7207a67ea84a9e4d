package org.zhucun.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhucun.kernel.Clause;

/**
 * 判词: what a rule asks and what was found, as evaluations answer it and tables keep it: {@code [["team.rule.C1.found", 2], …]}. In
 * the SQL of a rule <code>{says .found s.counted}</code> is one clause; a name that begins with a dot continues the rule's own text, and
 * clauses are joined by {@code ||}.
 */
public final class Clauses {
    private static final Pattern SAYS = Pattern.compile("\\{says ([A-Za-z0-9.-]+)((?:[^{}]|\\{})*)}");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Clauses() {}

    /** The clauses of one column, none where nothing was said. */
    public static List<Clause> read(String json) {
        if (json == null) {
            return List.of();
        }
        try {
            return clauses(JSON.readTree(json));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<Clause> clauses(JsonNode rows) {
        List<Clause> clauses = new ArrayList<>();
        for (JsonNode one : rows) {
            List<Object> values = new ArrayList<>();
            for (int i = 1; i < one.size(); i++) {
                values.add(one.get(i));
            }
            clauses.add(Clause.of(one.path(0).asText(), values.toArray()));
        }
        return clauses;
    }

    /**
     * The words that a query answers for a person to read, as json: an array is clauses, which are said; everything else, what people
     * typed above all, stays as it stands; null is nothing.
     */
    public static Object[] words(String json, Locale locale) {
        try {
            List<Object> words = new ArrayList<>();
            for (JsonNode word : JSON.readTree(json)) {
                words.add(word.isArray() ? Clause.sentence(clauses(word), locale) : word.asText(""));
            }
            return words.toArray();
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    public static String write(List<Clause> clauses) {
        List<List<Object>> rows = new ArrayList<>();
        for (Clause clause : clauses) {
            List<Object> row = new ArrayList<>();
            row.add(clause.key());
            row.addAll(clause.values());
            rows.add(row);
        }
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The SQL of a rule with its clauses written out; those that are joined to each other are one array from the beginning. */
    public static String written(String sql, Rule rule) {
        StringBuilder written = new StringBuilder();
        Matcher said = SAYS.matcher(sql);
        int at = 0;
        boolean open = false;
        while (said.find()) {
            String between = sql.substring(at, said.start());
            if (open && between.strip().equals("||")) {
                written.append(", ");
            } else {
                written.append(open ? ")" : "").append(between).append("jsonb_build_array(");
            }
            String values = said.group(2).isBlank() ? "" : ", " + said.group(2).strip();
            written.append("jsonb_build_array('")
                    .append(key(said.toMatchResult(), rule))
                    .append('\'')
                    .append(values)
                    .append(')');
            open = true;
            at = said.end();
        }
        return written.append(open ? ")" : "").append(sql.substring(at)).toString();
    }

    /** Keys of the texts by which the SQL of a rule speaks. */
    public static Set<String> keys(String sql, Rule rule) {
        Set<String> keys = new TreeSet<>();
        SAYS.matcher(sql).results().forEach(found -> keys.add(key(found, rule)));
        return keys;
    }

    private static String key(MatchResult found, Rule rule) {
        String name = found.group(1);
        return name.startsWith(".") ? rule.sentence() + name : name;
    }
}

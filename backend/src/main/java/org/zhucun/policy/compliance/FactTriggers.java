package org.zhucun.policy.compliance;

import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhucun.policy.Fact;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Rules;

/** 事实触发器: makes every table that a rule names note which of its rows changed. Rules are beans, so the tables are known when the application starts. */
@ApplicationScoped
class FactTriggers {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]{1,60}");
    private static final Map<String, String> TRIGGERS = Map.of(
            "insert", "referencing new table as touched_new for each statement execute function compliance_touch_new",
            "delete", "referencing old table as touched_old for each statement execute function compliance_touch_old",
            "update",
                    "referencing old table as touched_old new table as touched_new for each statement execute function"
                            + " compliance_touch_both");

    /** Facts of policy itself, on which every rule depends, by the columns that say whom they bear on. */
    private static final Map<String, List<String>> POLICY = Map.of(
            "policy_parameter", List.of("key", "region_path"), "policy_exception", List.of("rule_id", "subject_id"));

    private final javax.sql.DataSource owner;
    private final Rules rules;

    FactTriggers(@DataSource("owner") javax.sql.DataSource owner, Rules rules) {
        this.owner = owner;
        this.rules = rules;
    }

    /** Before anybody writes a fact, a demo's loader included. */
    void started(@Observes @Priority(90) StartupEvent event) {
        try (Connection connection = owner.getConnection()) {
            Set<String> there = existing(connection);
            for (Map.Entry<String, Set<String>> fact : columns().entrySet()) {
                for (String when : TRIGGERS.keySet()) {
                    if (!there.contains(name(fact.getKey(), when, fact.getValue()))) {
                        create(connection, fact.getKey(), when, fact.getValue());
                    }
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the facts of the rules cannot be watched", failure);
        }
    }

    /** The columns of each table through which a rule reaches its subjects. */
    private Map<String, Set<String>> columns() {
        Map<String, Set<String>> columns = new TreeMap<>();
        POLICY.forEach((table, keys) -> columns.put(table, new TreeSet<>(keys)));
        for (Rule rule : rules.all()) {
            for (Fact fact : rule.facts()) {
                columns.computeIfAbsent(checked(fact.table()), table -> new TreeSet<>())
                        .add(checked(fact.key()));
            }
        }
        return columns;
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalStateException("not a table or column: " + name);
        }
        return name;
    }

    private static String name(String table, String when, Set<String> columns) {
        return table + " compliance_" + when + " " + String.join(" ", columns);
    }

    private static void create(Connection connection, String table, String when, Set<String> columns)
            throws SQLException {
        String arguments = columns.stream().collect(Collectors.joining("', '", "('", "')"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("create or replace trigger compliance_" + when + " after " + when + " on " + table + " "
                    + TRIGGERS.get(when) + arguments);
        }
    }

    /** Table, trigger and its columns, for all tables in one question: the application starts often, and with few of them missing. */
    private static Set<String> existing(Connection connection) throws SQLException {
        Set<String> there = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select c.relname || ' ' || t.tgname || ' ' || rtrim(replace(encode(t.tgargs, 'escape'), '\\000', ' '))
                        from pg_trigger t join pg_class c on c.oid = t.tgrelid
                        where c.relnamespace = 'public'::regnamespace and t.tgname in
                            ('compliance_insert', 'compliance_update', 'compliance_delete')
                        """)) {
            while (rows.next()) {
                there.add(rows.getString(1));
            }
        }
        return there;
    }
}

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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Rules;

/** 事实触发器: makes every table that a rule names note where it changed. Rules are beans, so the tables are known when the application starts. */
@ApplicationScoped
class FactTriggers {
    private static final Pattern TABLE = Pattern.compile("[a-z][a-z_]{1,60}");
    private static final Map<String, String> TRIGGERS = Map.of(
            "insert", "referencing new table as touched_new for each statement execute function compliance_touch_new()",
            "delete", "referencing old table as touched_old for each statement execute function compliance_touch_old()",
            "update",
                    "referencing old table as touched_old new table as touched_new for each statement execute function"
                            + " compliance_touch_both()");

    private final javax.sql.DataSource owner;
    private final Rules rules;

    FactTriggers(@DataSource("owner") javax.sql.DataSource owner, Rules rules) {
        this.owner = owner;
        this.rules = rules;
    }

    /** Before anybody writes a fact, a demo's loader included. */
    void started(@Observes @Priority(90) StartupEvent event) {
        Set<String> facts = new TreeSet<>(ComplianceKeeper.POLICY);
        rules.all().stream().map(Rule::facts).forEach(facts::addAll);
        try (Connection connection = owner.getConnection()) {
            Set<String> there = existing(connection);
            for (String fact : facts) {
                if (!TABLE.matcher(fact).matches()) {
                    throw new IllegalStateException("not a table: " + fact);
                }
                for (String when : TRIGGERS.keySet()) {
                    if (!there.contains(fact + " compliance_" + when)) {
                        create(connection, fact, when);
                    }
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the facts of the rules cannot be watched", failure);
        }
    }

    private static void create(Connection connection, String fact, String when) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create or replace trigger compliance_" + when + " after " + when + " on " + fact + " "
                    + TRIGGERS.get(when));
        }
    }

    /** Table and trigger, for all tables in one question: the application starts often, and with few of them missing. */
    private static Set<String> existing(Connection connection) throws SQLException {
        Set<String> there = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select c.relname || ' ' || t.tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
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

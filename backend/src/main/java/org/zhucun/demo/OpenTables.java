package org.zhucun.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * 装载期间的表: inside one transaction the owner is not bound by row-level security and no row is written down twice in the trail; for a
 * large set indexes and constraints come off and are built anew, which checks every row. {@link #restore} gives all of it back before
 * the commit, and a rollback does too.
 */
final class OpenTables {
    private static final Logger LOG = Logger.getLogger("org.zhucun.demo");
    private static final String GUARDED = """
            select c.relname, c.relforcerowsecurity, exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgname = 'audit_row')
            from pg_class c where c.oid = any (string_to_array('%s', ',')::regclass[]) order by 1
            """;
    private static final String CONSTRAINTS = """
            select r.relname, k.conname, pg_get_constraintdef(k.oid), k.contype = 'f'
            from pg_constraint k join pg_class r on r.oid = k.conrelid
            where k.contype in ('p', 'u', 'x', 'f') and not r.relispartition
              and (k.conrelid = any (string_to_array('%1$s', ',')::regclass[]) or k.confrelid = any (string_to_array('%1$s', ',')::regclass[]))
            order by k.contype = 'f' desc, k.contype = 'p', 1, 2
            """;
    private static final String INDEXES = """
            select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
            from pg_index i
            where i.indrelid = any (string_to_array('%s', ',')::regclass[])
              and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
            order by 1
            """;

    private final Connection owner;
    private final List<String> rebuilding = new ArrayList<>();
    private final List<String> guarding = new ArrayList<>();

    OpenTables(Connection owner) {
        this.owner = owner;
    }

    /** Takes the guards off; the lock on each table is held until the commit. */
    void open(Set<String> tables) throws SQLException {
        take(tables, true);
    }

    /** The same, but every row goes into the trail, under the deed of the transaction. */
    void openTold(Set<String> tables) throws SQLException {
        take(tables, false);
    }

    private void take(Set<String> tables, boolean silent) throws SQLException {
        List<String> now = new ArrayList<>();
        List<String> back = new ArrayList<>();
        read(GUARDED.formatted(String.join(",", tables)), row -> {
            String table = row.getString(1);
            if (row.getBoolean(2)) {
                now.add("alter table " + table + " no force row level security");
                back.add("alter table " + table + " force row level security");
            }
            if (silent && row.getBoolean(3)) {
                now.add("alter table " + table + " disable trigger audit_row");
                back.add("alter table " + table + " enable trigger audit_row");
            }
        });
        for (String statement : now) {
            execute(statement);
        }
        guarding.addAll(back);
    }

    /** Takes indexes and constraints off: the keys and rules first, then what refers to them. */
    void strip(Set<String> tables) throws SQLException {
        String names = String.join(",", tables);
        List<String> now = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<String> references = new ArrayList<>();
        read(CONSTRAINTS.formatted(names), row -> {
            String table = row.getString(1);
            String name = row.getString(2);
            now.add("alter table " + table + " drop constraint " + name);
            (row.getBoolean(4) ? references : keys)
                    .add("alter table " + table + " add constraint " + name + " " + row.getString(3));
        });
        List<String> indexes = new ArrayList<>();
        read(INDEXES.formatted(names), row -> {
            now.add("drop index " + row.getString(1));
            indexes.add(row.getString(2));
        });
        for (String statement : now) {
            execute(statement);
        }
        rebuilding.addAll(keys);
        rebuilding.addAll(indexes);
        rebuilding.addAll(references);
    }

    /** Everything back as it was. */
    void restore() throws SQLException {
        rebuild();
        // the guards last: a reference is checked by reading rows
        run(guarding);
    }

    /** Indexes and constraints back; a row that breaks a rule is found here at the latest. */
    void rebuild() throws SQLException {
        // what was put off to the commit is checked now: a table with checks outstanding is not altered
        execute("set constraints all immediate");
        execute("set local maintenance_work_mem = '256MB'");
        run(rebuilding);
    }

    private void run(List<String> statements) throws SQLException {
        for (String statement : statements) {
            execute(statement);
        }
        statements.clear();
    }

    private void execute(String sql) throws SQLException {
        long begun = System.nanoTime();
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
        LOG.debugf("%d ms: %s", (System.nanoTime() - begun) / 1_000_000, sql);
    }

    private void read(String sql, Row each) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                each.take(rows);
            }
        }
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }
}

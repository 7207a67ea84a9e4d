package org.zhucun.region.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** 版本数据: set-based statements that compare a staged edition with what is in force. The connection is the owner's. */
@ApplicationScoped
class EditionRepository {
    static final String COPY =
            "copy region_stage (line, code, name, short_name, kind, pinyin, initials, name_pairs) from stdin";

    private static final String COLUMNS = "code, name, short_name, kind, pinyin, initials, name_pairs";
    private static final String PARENT =
            "left(s.code, case length(s.code) when 4 then 2 when 6 then 4 when 9 then 6 when 12 then 9 end)";
    private static final String SELECT_EDITIONS = """
            select edition, effective_on, sha256, loaded_at, loaded_by, provinces, prefectures, counties, townships, villages,
                   opened, closed, renamed
            from region_edition order by effective_on desc
            """;

    /** A line of the staged file that cannot stand. */
    record Wrong(int line, String code) {}

    /** One writer at a time, on whatever node; held until the transaction ends. */
    void lock(Connection owner) throws SQLException {
        execute(owner, "select pg_advisory_xact_lock(hashtext('zhucun.region'))");
    }

    void prepareStage(Connection owner) throws SQLException {
        execute(owner, "set local work_mem = '64MB'");
        execute(owner, "set local maintenance_work_mem = '128MB'");
        execute(owner, """
                create temporary table region_stage (
                    line int, code text collate "C", name text, short_name text, kind text, pinyin text, initials text,
                    name_pairs int[]) on commit drop
                """);
    }

    void emptyStage(Connection owner) throws SQLException {
        execute(owner, "truncate region_stage");
    }

    void analyzeStage(Connection owner) throws SQLException {
        execute(owner, "analyze region_stage (code)");
    }

    List<Wrong> duplicates(Connection owner, int most) throws SQLException {
        return wrong(owner, """
                select s.line, s.code from region_stage s
                join (select code, min(line) as first from region_stage group by code having count(*) > 1) d
                    on d.code = s.code and d.first < s.line
                order by s.line limit\s""" + most);
    }

    List<Wrong> orphans(Connection owner, int most) throws SQLException {
        return wrong(
                owner,
                "select s.line, s.code from region_stage s where length(s.code) > 2"
                        + " and not exists (select from region_stage p where p.code = " + PARENT + ")"
                        + " order by s.line limit " + most);
    }

    /** Divisions of the stage by level, provinces first. */
    int[] levels(Connection owner) throws SQLException {
        int[] counts = new int[5];
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select case length(code) when 2 then 0 when 4 then 1 when 6 then 2 when 9 then 3 else 4 end, count(*)"
                                + " from region_stage group by 1")) {
            while (rows.next()) {
                counts[rows.getInt(1)] = rows.getInt(2);
            }
        }
        return counts;
    }

    int inForce(Connection owner) throws SQLException {
        return number(owner, "select count(*) from region where valid_to is null");
    }

    int vanishing(Connection owner) throws SQLException {
        return number(
                owner,
                "select count(*) from region r where r.valid_to is null"
                        + " and not exists (select from region_stage s where s.code = r.code)");
    }

    int close(Connection owner, LocalDate on) throws SQLException {
        return update(
                owner,
                "update region r set valid_to = ? where r.valid_to is null"
                        + " and not exists (select from region_stage s where s.code = r.code)",
                on);
    }

    /** Ends the period of every renamed division and notes the step; {@link #open} opens the next one. */
    int rename(Connection owner, LocalDate on) throws SQLException {
        update(
                owner,
                "insert into region_succession (from_code, to_code, on_date, kind, note)"
                        + " select r.code, r.code, ?, 'RENAME', r.name || ' → ' || s.name from region r"
                        + " join region_stage s on s.code = r.code and s.name <> r.name where r.valid_to is null",
                on);
        return update(
                owner,
                "update region r set valid_to = ? from region_stage s where r.valid_to is null and s.code = r.code"
                        + " and s.name <> r.name",
                on);
    }

    /** Opens what is staged and not in force; null = since before the records. */
    int open(Connection owner, LocalDate on) throws SQLException {
        return update(
                owner,
                "insert into region (" + COLUMNS + ", valid_from)"
                        + " select " + COLUMNS + ", coalesce(?, date '-infinity') from region_stage s"
                        + " where not exists (select from region r where r.code = s.code and r.valid_to is null)"
                        + " order by s.code",
                on);
    }

    /** Takes the indexes away while the whole country is written; {@link #restore} puts back what this returns. */
    List<String> stripIndexes(Connection owner) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> definitions = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index"
                                + " where indrelid = 'region'::regclass and not indisprimary")) {
            while (rows.next()) {
                names.add(rows.getString(1));
                definitions.add(rows.getString(2));
            }
        }
        for (String name : names) {
            execute(owner, "drop index " + name);
        }
        execute(owner, "alter table region disable trigger user");
        return definitions;
    }

    void restore(Connection owner, List<String> definitions) throws SQLException {
        for (String definition : definitions) {
            execute(owner, definition);
        }
        execute(owner, "alter table region enable trigger user");
        execute(owner, "analyze region");
    }

    void addSuccession(Connection owner, SuccessionLine step) throws SQLException {
        try (PreparedStatement insert =
                owner.prepareStatement("insert into region_succession values (?, ?, ?, ?, ?)")) {
            insert.setString(1, step.fromCode());
            insert.setString(2, step.toCode());
            insert.setObject(3, step.on());
            insert.setString(4, step.kind().name());
            insert.setString(5, step.evidence());
            insert.executeUpdate();
        }
    }

    /** Gives staged predecessors their time and lets their successors begin where it ends. */
    void openPredecessors(Connection owner) throws SQLException {
        update(
                owner,
                "insert into region (" + COLUMNS + ", valid_from, valid_to)"
                        + " select " + COLUMNS + ", date '-infinity', (select max(u.on_date) from region_succession u"
                        + " where u.from_code = s.code) from region_stage s");
        update(
                owner,
                "update region r set valid_from = u.on_date from region_succession u"
                        + " where r.code = u.to_code and u.from_code <> u.to_code and r.valid_from = '-infinity'");
    }

    void record(Connection owner, EditionView edition) throws SQLException {
        try (PreparedStatement insert =
                owner.prepareStatement("insert into region_edition values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            Object[] values = {
                edition.edition(),
                edition.effectiveOn(),
                edition.sha256(),
                edition.loadedAt().atOffset(ZoneOffset.UTC),
                edition.loadedBy(),
                edition.provinces(),
                edition.prefectures(),
                edition.counties(),
                edition.townships(),
                edition.villages(),
                edition.opened(),
                edition.closed(),
                edition.renamed()
            };
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }

    /** All editions, newest first. */
    List<EditionView> editions(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SELECT_EDITIONS)) {
            List<EditionView> editions = new ArrayList<>();
            while (row.next()) {
                editions.add(new EditionView(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getString(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8),
                        row.getInt(9),
                        row.getInt(10),
                        row.getInt(11),
                        row.getInt(12),
                        row.getInt(13)));
            }
            return editions;
        }
    }

    /** Lets counting children read the index alone. Outside a transaction. */
    void vacuum(Connection owner) throws SQLException {
        execute(owner, "vacuum region");
    }

    private static List<Wrong> wrong(Connection owner, String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<Wrong> wrong = new ArrayList<>();
            while (rows.next()) {
                wrong.add(new Wrong(rows.getInt(1), rows.getString(2)));
            }
            return wrong;
        }
    }

    private static int number(Connection owner, String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int update(Connection owner, String statement, LocalDate... values) throws SQLException {
        try (PreparedStatement prepared = owner.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i], Types.DATE);
            }
            return prepared.executeUpdate();
        }
    }

    private static void execute(Connection owner, String statement) throws SQLException {
        try (Statement plain = owner.createStatement()) {
            plain.execute(statement);
        }
    }
}

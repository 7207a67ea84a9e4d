package org.zhucun.laws;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhucun.given.GivenDatabase;

/**
 * 全部有辖区的行: every row of every scoped table with its place in the trees, and a plain Java answer to the question who may see it.
 */
final class ScopedRows {
    /** Read by everybody in office: a directory and published rules. */
    private static final Set<String> DIRECTORY = Set.of(
            "organization",
            "policy_parameter",
            "policy_pack",
            "county_category",
            "annual_task_list",
            "task_aspect",
            "key_task",
            "training_session",
            "handbook",
            "calendar_edition");
    /** Seen by the offices of the region tree beneath the place that sent it down, too. */
    private static final Set<String> FROM_ABOVE = Set.of(
            "campaign",
            "campaign_item",
            "notice",
            "finding_campaign",
            "bulletin_edition",
            "assessment_template",
            "assessment_round",
            "assessment_quota");
    /** Seen by every unit of the team and by who is posted to it, wherever the row itself lies. */
    private static final Set<String> OF_A_TEAM = Set.of("work_team", "team_unit", "team_village");

    /** Lies with the visit, and with every finding that rests on it: who sees one of these sees it (UploadTest). */
    private static final Set<String> WITH_ITS_FINDING = Set.of("evidence", "evidence_piece");

    private final TreeMap<String, String> selects = new TreeMap<>();
    private final List<ScopedRow> rows;
    private final Set<String> narrowed;
    private final String held;

    /**
     * 一行
     *
     * @param key table, partition and place in it
     * @param teamId of the tables of teams and of postings
     */
    record ScopedRow(String table, String key, String regionPath, String unitPath, String cadreId, String teamId) {}

    private ScopedRows(TreeMap<String, String> selects, Set<String> narrowed) {
        this.selects.putAll(selects);
        this.narrowed = narrowed;
        String all = selects.values().stream().collect(Collectors.joining(" union all "));
        this.rows = GivenDatabase.asRegion("/", sql -> sql.texts(all)).stream()
                .map(ScopedRows::parsed)
                .toList();
        this.held = keysOf(rows.stream().map(ScopedRow::table).collect(Collectors.toSet()));
    }

    /** Everything but the trail. */
    static ScopedRows read(AgroalDataSource owner) throws SQLException {
        return of(owner, "not in");
    }

    /** The deeds and the rows they changed: far more rows than of anything else. */
    static ScopedRows trail(AgroalDataSource owner) throws SQLException {
        return of(owner, "in");
    }

    private static ScopedRows of(AgroalDataSource owner, String trail) throws SQLException {
        TreeMap<String, String> selects = new TreeMap<>();
        for (List<String> table : catalogue(owner, """
                select case c.relnamespace when 'history'::regnamespace then 'history.' else '' end || c.relname,
                       (select string_agg(a.attname, ',') from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
                        and a.attname in ('region_path', 'unit_path', 'cadre_id', 'successor_id', 'team_id'))
                from pg_class c
                where c.relnamespace in ('public'::regnamespace, 'history'::regnamespace) and c.relkind in ('r', 'p') and not c.relispartition
                  and exists (select from pg_attribute a where a.attrelid = c.oid and not a.attisdropped and a.attname = 'region_path')
                  and c.relname %s ('deed', 'row_change')
                """.formatted(trail))) {
            selects.put(table.get(0), select(table.get(0), Set.of(table.get(1).split(","))));
        }
        Set<String> narrowed = new TreeSet<>();
        catalogue(
                        owner,
                        "select polrelid::regclass::text, '' from pg_policy where not polpermissive and polcmd in ('r', '*')")
                .forEach(row -> narrowed.add(row.get(0)));
        return new ScopedRows(selects, narrowed);
    }

    private static String select(String table, Set<String> columns) {
        String person = present(table).equals("cadre") ? "id::text" : value(columns, "cadre_id");
        if (columns.contains("successor_id")) {
            // who takes over sees the handover as well as who leaves
            person = "concat_ws(',', cadre_id::text, successor_id::text)";
        }
        String team = present(table).equals("work_team") ? "id::text" : value(columns, "team_id");
        return "select concat_ws('|', '" + table + "', tableoid::text || ctid::text, coalesce(region_path, '-'), "
                + value(columns, "unit_path") + ", " + person + ", " + team + ") from " + table + asked(table);
    }

    /** Ten thousand random histories of attendance lie in one prefecture: to ask for each of them a thousand times would take an hour. */
    private static final String ASKED = " where coalesce(region_path, '') not like '/53/5326/%'";

    /** What the trail keeps from the inspected as the tables themselves do: VisitResourceTest. */
    private static final String TOLD_TO_ALL = """
             and table_name not in ('inspection', 'inspection_protocol', 'evidence', 'inspection_group', 'inspection_group_member',
                                    'inspection_plan', 'planned_visit', 'draw', 'draw_party')
             and (table_name <> 'finding' or coalesce(after, before) ->> 'state' <> 'OPEN')""";

    private static String asked(String table) {
        return table.equals("row_change") ? ASKED + TOLD_TO_ALL : ASKED;
    }

    /** What follows a table's name in a key. */
    private static final Pattern TABLE = Pattern.compile("\\d+\\(.*");

    private static final Map<String, String> PRESENT = new ConcurrentHashMap<>();

    /** The table of which this one keeps the history, or itself: the same offices see both. */
    private static String present(String table) {
        return PRESENT.computeIfAbsent(table, name -> name.replaceFirst("^history\\.(.*)_history$", "$1"));
    }

    private static String value(Set<String> columns, String column) {
        return columns.contains(column) ? "coalesce(" + column + "::text, '-')" : "'-'";
    }

    private static ScopedRow parsed(String line) {
        String[] parts = line.split("\\|", -1);
        return new ScopedRow(parts[0], parts[0] + parts[1], parts[2], parts[3], parts[4], parts[5]);
    }

    List<ScopedRow> rows() {
        return rows;
    }

    Set<String> tables() {
        return selects.keySet();
    }

    /** The keys of the rows visible now, of the tables in which anything lies. */
    Set<String> visible(Statement statement) throws SQLException {
        return keys(statement, held);
    }

    /** The same, asking the tables too that were empty when this was read. */
    Set<String> visibleAnywhere(Statement statement) throws SQLException {
        return keys(statement, keysOf(selects.keySet()));
    }

    private static String keysOf(Set<String> tables) {
        return tables.stream()
                .map(table -> "select '" + table + "' || tableoid::text || ctid::text from " + table + asked(table))
                .collect(Collectors.joining(" union all "));
    }

    private static Set<String> keys(Statement statement, String sql) throws SQLException {
        Set<String> keys = new TreeSet<>();
        try (ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                keys.add(found.getString(1));
            }
        }
        return keys;
    }

    /** What an office at a path of a tree must see; of tables with a narrowing policy only what it may see at most. */
    Set<String> oracle(String tree, String path) {
        Set<String> teams = rows.stream()
                .filter(row -> row.table().equals("posting") || row.table().equals("team_unit") && tree.equals("unit"))
                .filter(row -> within(row, tree, path))
                .map(ScopedRow::teamId)
                .collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> DIRECTORY.contains(present(row.table()))
                        || WITH_ITS_FINDING.contains(row.table())
                        || FROM_ABOVE.contains(present(row.table()))
                                && tree.equals("region")
                                && path.startsWith(row.regionPath())
                        || (OF_A_TEAM.contains(present(row.table())) && !tree.equals("region")
                                ? teams.contains(row.teamId())
                                : within(row, tree, path)))
                .map(ScopedRow::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a row's table shows less than its paths say (drafts of findings, inspections not yet disclosed). */
    Set<String> withoutNarrowed(Set<String> keys) {
        return keys.stream()
                .filter(key -> !narrowed.contains(TABLE.matcher(key).replaceFirst("")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static boolean within(ScopedRow row, String tree, String path) {
        return switch (tree) {
            case "region" -> row.regionPath().startsWith(path);
            case "unit" -> row.unitPath().startsWith(path);
            default -> List.of(row.cadreId().split(",")).contains(path);
        };
    }

    private static List<List<String>> catalogue(AgroalDataSource owner, String sql) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<List<String>> lines = new ArrayList<>();
            while (found.next()) {
                lines.add(List.of(found.getString(1), found.getString(2)));
            }
            return lines;
        }
    }
}

package org.zhucun.exchange.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.zhucun.exchange.Statements;
import org.zhucun.kernel.Select;

/** 导出取数: the rows of each kind, as of one moment, through the row scope of the office that asked. */
@ApplicationScoped
class ExportRowRepository {
    /** Few enough that they die young: what a thousand rows hold would make the heap grow. */
    private static final int FETCH = 200;

    private static final String KEY = """
            left join import_key k on k.region_path = g.office and k.source_system = g.source and k.kind = g.kind and k.item_id = t.id
            """;

    /**
     * Of a transaction that reads a whole list. Row scope hides from the planner how many rows that is, and statistics of a province that has
     * just been loaded are none: it would go through all of one table for each row of another, so they are joined as sets. The first row of a
     * country's list comes later than that of a page may.
     */
    private static final String WHOLE = "set local enable_nestloop = off; set local statement_timeout = '10min'";

    private final DataSource database;

    ExportRowRepository(DataSource database) {
        this.database = database;
    }

    /**
     * 所问: what the rows are asked by.
     *
     * @param office path of the office, whose numbers of its own systems are told
     * @param today in China
     */
    record Question(ExportKind kind, ExportFilter filter, String office, LocalDate today) {
        LocalDate day() {
            return filter.asOf() == null ? today : filter.asOf();
        }
    }

    /** The transaction reads what was on record at a moment from here on. */
    void lookBack(Instant moment) {
        Statements.write(
                database, "set local search_path = known, public; set local scope.known_at = '" + moment + "'");
    }

    /** One row after the other: values in the order of the columns. */
    void each(Question question, Consumer<String[]> reader) {
        Statements.write(database, WHOLE);
        int columns = question.kind().columns().size();
        select(question).each(database, FETCH, row -> values(row, columns), reader);
    }

    private static String[] values(ResultSet row, int columns) throws SQLException {
        String[] values = new String[columns];
        for (int i = 0; i < columns; i++) {
            values[i] = row.getString(i + 1);
        }
        return values;
    }

    private static Select select(Question question) {
        ExportKind kind = question.kind();
        ExportFilter filter = question.filter();
        Select select = Select.from(
                "select " + columns(kind.columns())
                        + "\nfrom (select ?::text as office, ?::text as source, ?::text as kind, ?::date as day) g\n"
                        + from(kind),
                values(question));
        String path = filter.regionPath();
        switch (kind) {
            case TRAINING ->
                select.where(
                        "(a.id is not null and a.region_path >= ? and a.region_path < ? or a.id is null and t.region_path >= ? and t.region_path < ?)",
                        path,
                        path + "~",
                        path,
                        path + "~");
            default -> select.beneath("t.region_path", path);
        }
        return period(select, kind, filter).then("order by " + order(kind));
    }

    private static Object[] values(Question question) {
        String system = question.filter().system();
        List<Object> values = new ArrayList<>(List.of(
                question.office(), system == null ? "" : system, question.kind().name(), question.day()));
        if (question.kind() == ExportKind.CADRE) {
            values.add(question.day());
        }
        return values.toArray();
    }

    private static String columns(List<ExportColumn> columns) {
        return columns.stream().map(ExportColumn::expression).collect(Collectors.joining(", "));
    }

    private static String from(ExportKind kind) {
        return switch (kind) {
            case CADRE -> "cross join cadre t\n" + KEY + """
                    left join cadre_identity i on i.cadre_id = t.id
                    left join organization o on o.id = t.unit_id
                    left join (
                        select distinct on (s.cadre_id) s.* from posting s, (select ?::date as day) d
                        where s.started_on <= d.day and (s.ended_on is null or s.ended_on >= d.day)
                        order by s.cadre_id, s.full_time_released desc, s.started_on desc, s.id) p on p.cadre_id = t.id
                    """;
            case TEAM -> "cross join work_team t\n" + KEY + """
                    left join lateral (select array_agg(s.village_code order by s.village_code) as covered from team_village s
                        where s.team_id = t.id and s.role = 'COVERED' and s.valid_from <= least(g.day, coalesce(t.dissolved_on - 1, g.day))
                          and (s.valid_to is null or s.valid_to > least(g.day, coalesce(t.dissolved_on - 1, g.day)))) v on true
                    left join lateral (select array_agg(s.unit_id::text order by s.unit_id) as units from team_unit s
                        where s.team_id = t.id and s.unit_id <> t.lead_unit_id and s.valid_from <= least(g.day, coalesce(t.dissolved_on - 1, g.day))
                          and (s.valid_to is null or s.valid_to > least(g.day, coalesce(t.dissolved_on - 1, g.day)))) u on true
                    """;
            case REGISTER_DAY -> """
                    cross join attendance_month t join posting p on p.id = t.posting_id
                    cross join generate_series(1, 31) d (n)
                    """;
            case REGISTER_MONTH -> """
                    cross join attendance_month t join posting p on p.id = t.posting_id
                    left join lateral (select s.through, s.confirmed_name from attendance_register s
                        where s.month = t.month and s.region_path = left(t.region_path, length(s.region_path))
                        order by s.through desc limit 1) r on true
                    """;
            case TRAINING ->
                "cross join training_session t\n" + KEY + "left join training_attendance a on a.session_id = t.id\n";
            default -> "cross join " + table(kind) + " t\n" + KEY;
        };
    }

    private static String table(ExportKind kind) {
        return switch (kind) {
            case ORGANIZATION -> "organization";
            case POSTING -> "posting";
            case FINDING -> "finding";
            case ENTITLEMENT -> "entitlement";
            case INCENTIVE -> "commendation";
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    private static Select period(Select select, ExportKind kind, ExportFilter filter) {
        switch (kind) {
            case ORGANIZATION ->
                select.whereIf(filter.asOf(), "? between t.valid_from and coalesce(t.valid_to, 'infinity')");
            case TEAM ->
                select.whereIf(
                        filter.asOf(), "daterange(t.established_on, coalesce(t.dissolved_on, 'infinity')) @> ?::date");
            case POSTING ->
                select.whereIf(filter.asOf(), "? between t.started_on and coalesce(t.ended_on, 'infinity')");
            case REGISTER_DAY -> {
                select.where("substr(t.am, d.n, 1) || substr(t.pm, d.n, 1) || substr(t.nights, d.n, 1) <> '...'");
                months(select, filter).where("t.month + d.n - 1 between ? and ?", filter.from(), filter.to());
            }
            case REGISTER_MONTH -> months(select, filter);
            case TRAINING -> between(select, "t.started_on", filter);
            case FINDING -> between(select, "t.found_on", filter);
            // what is not due yet is in no list either
            case ENTITLEMENT -> between(select, "t.due_by", filter).where("t.due_from <= g.day");
            // a line of a batch that is not issued is in no list either
            case INCENTIVE -> between(select, "t.on_date", filter).where("not t.draft");
            default -> {
                // the day says which posting of a cadre is told, not which cadres
            }
        }
        return select;
    }

    private static Select months(Select select, ExportFilter filter) {
        return select.where("t.month >= ? and t.month <= ?", filter.from().withDayOfMonth(1), filter.to());
    }

    private static Select between(Select select, String day, ExportFilter filter) {
        return select.whereIf(filter.from(), day + " >= ?").whereIf(filter.to(), day + " <= ?");
    }

    private static String order(ExportKind kind) {
        return switch (kind) {
            case CADRE, ORGANIZATION -> "t.region_path, t.name, t.id";
            case REGISTER_DAY -> "t.month, t.region_path, t.posting_id, d.n";
            case REGISTER_MONTH -> "t.month, t.region_path, t.posting_id";
            case TRAINING -> "t.started_on, t.id, a.name, a.id";
            default -> "t.region_path, t.id";
        };
    }
}

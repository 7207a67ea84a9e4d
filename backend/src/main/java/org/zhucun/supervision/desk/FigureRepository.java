package org.zhucun.supervision.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;
import org.zhucun.supervision.FindingState;

/** 数目存取: counts findings and hashes what it counted, in one pass. Reads what was on record at the moment asked for. */
@ApplicationScoped
class FigureRepository {
    private static final int DEEPEST_STEP = 6;
    private static final String COUNT = """
            select x.code, grouping(x.code) = 1 as whole, count(*) as counted, count(*) filter (where x.counts) as counting,
                   count(*) filter (where x.overdue) as overdue,
                   encode(sha256(convert_to(coalesce(string_agg(x.line, '' order by x.id), ''), 'UTF8')), 'hex') as snapshot
            from (%s) x
            group by grouping sets ((x.code), ())
            order by whole desc, x.code
            limit 2000
            """;
    private static final String COUNTED = """
            select x.id, x.id::text || ' ' || x.version || chr(10) as line, %s as code,
                   finding_counts(x.state, x.dispute, x.statement_until, ?) as counts,
                   x.state = any (?) and x.due_on < ? and coalesce(x.dispute, 'DISMISSED') = 'DISMISSED' as overdue
            from finding x
            """;

    private final DataSource database;
    private final SearchRepository search;

    FigureRepository(DataSource database, SearchRepository search) {
        this.database = database;
        this.search = search;
    }

    /**
     * 一组
     *
     * @param all whether it is everything together
     */
    record Counted(String code, boolean all, long count, long counting, long overdue, String snapshot) {}

    /** The moment of the running transaction: what it sees is what a later question about that moment sees. */
    Instant now() {
        return Select.from("select transaction_timestamp()")
                .list(database, row -> row.getObject(1, OffsetDateTime.class).toInstant())
                .get(0);
    }

    List<Counted> count(DeskQuery query, String unitPath, LocalDate asOf, DeskDimension by) {
        Select inner =
                Select.from(COUNTED.formatted(code(query, by)), asOf, FindingState.awaitingRectification(), asOf);
        search.findings(inner.where("x.found_on <= ?", asOf), query, unitPath);
        return inner.within(COUNT)
                .list(
                        database,
                        row -> new Counted(
                                row.getString("code"),
                                row.getBoolean("whole"),
                                row.getLong("counted"),
                                row.getLong("counting"),
                                row.getLong("overdue"),
                                row.getString("snapshot")));
    }

    private static String code(DeskQuery query, DeskDimension by) {
        return switch (by) {
            case CATEGORY -> "x.category";
            case STATE -> "x.state";
            case SEVERITY -> "x.severity";
            case MONTH -> "to_char(x.found_on, 'YYYY-MM')";
            case REGION -> {
                int step = query.region() == null ? 2 : query.regionPath().split("/", -1).length;
                yield "split_part(x.region_path, '/', " + Math.min(step, DEEPEST_STEP) + ")";
            }
        };
    }
}

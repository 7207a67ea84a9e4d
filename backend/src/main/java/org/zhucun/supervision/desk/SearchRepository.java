package org.zhucun.supervision.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.region.RegionCode;

/** 审计查询的存取: one page of one kind, newest first, by the index that is in the order of the list. */
@ApplicationScoped
class SearchRepository {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String FINDINGS = """
            select x.id, x.number as label, x.facts as said, x.target_name as target, x.region_path, x.found_on as day, x.state, x.category,
                   x.severity, x.version
            from finding x
            """;
    private static final String LISTS = """
            select x.id, x.title as label, null as said, x.target_name as target, x.region_path, x.issued_on as day, null as state,
                   null as category, null as severity, x.version
            from problem_list x
            """;
    private static final String BULLETINS = """
            select x.id, coalesce(x.number, x.title) as label, x.title as said, x.region_name as target, x.region_path,
                   x.period as day, x.state, x.kind as category, null as severity, x.version
            from bulletin x
            """;
    private static final String DEEDS = """
            select x.id, coalesce(x.subject_label, x.subject_id) as label, x.action as said, x.account_name as target, x.region_path,
                   (x.at at time zone 'Asia/Shanghai')::date as day, x.outcome as state, x.subject_kind as category, null as severity,
                   0 as version
            from deed x
            """;

    private final DataSource database;

    SearchRepository(DataSource database) {
        this.database = database;
    }

    /** @param after day and id of the last row before, or null */
    List<DeskHit> page(DeskQuery query, String unitPath, List<String> after, int limit) {
        Select select = filtered(query, unitPath);
        String day = day(query.kind());
        if (after != null && day == null) {
            select.where("x.id < ?", UUID.fromString(after.get(1)));
        } else if (after != null) {
            select.where("(" + day + ", x.id) < (?, ?)", LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)));
        }
        return select.then("order by " + (day == null ? "" : day + " desc, ") + "x.id desc limit " + limit)
                .list(database, row -> read(query.kind(), row));
    }

    CursorPage.Total total(DeskQuery query, String unitPath) {
        return filtered(query, unitPath).total(database);
    }

    /** The findings of a query, as a figure counts them and as a page shows them. */
    static Select findings(Select select, DeskQuery query, String unitPath) {
        select.beneath("x.region_path", query.regionPath())
                .whereIf(query.from(), "x.found_on >= ?")
                .whereIf(query.to(), "x.found_on <= ?")
                .whereIf(query.category(), "x.category = ?")
                .whereIf(query.state(), "x.state = ?")
                .whereIf(query.severity(), "x.severity = ?")
                .whereIf(query.person(), "x.cadre_id = ?")
                .beneath("x.unit_path", unitPath);
        if (query.q() != null) {
            String like = like(query);
            select.where("(x.facts ilike ? or x.target_name ilike ? or x.number ilike ?)", like, like, like);
        }
        return select;
    }

    private static Select filtered(DeskQuery query, String unitPath) {
        return switch (query.kind()) {
            case FINDING -> findings(Select.from(FINDINGS), query, unitPath);
            case PROBLEM_LIST ->
                dated(Select.from(LISTS), query, "x.issued_on", "x.title ilike ? or x.target_name ilike ?")
                        .beneath("x.unit_path", unitPath);
            case BULLETIN -> dated(Select.from(BULLETINS), query, "x.period", "x.title ilike ? or x.number ilike ?");
            case DEED -> deeds(query, unitPath);
        };
    }

    private static Select dated(Select select, DeskQuery query, String day, String says) {
        select.beneath("x.region_path", query.regionPath())
                .whereIf(query.from(), day + " >= ?")
                .whereIf(query.to(), day + " <= ?");
        return query.q() == null ? select : select.where("(" + says + ")", like(query), like(query));
    }

    private static Select deeds(DeskQuery query, String unitPath) {
        Select select = Select.from(DEEDS)
                .beneath("x.region_path", query.regionPath())
                .whereIf(start(query.from()), "x.at >= ?")
                .whereIf(query.to() == null ? null : start(query.to().plusDays(1)), "x.at < ?")
                .whereIf(query.person() == null ? null : query.person().toString(), "x.subject_id = ?")
                .beneath("x.unit_path", unitPath);
        return query.q() == null
                ? select
                : select.where("(x.subject_label ilike ? or x.account_name ilike ?)", like(query), like(query));
    }

    private static java.time.OffsetDateTime start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(CHINA).toOffsetDateTime();
    }

    /** Null where the ids, which grow with time, are the order. */
    private static String day(DeskKind kind) {
        return switch (kind) {
            case FINDING -> "x.found_on";
            case PROBLEM_LIST -> "x.issued_on";
            case BULLETIN -> "x.period";
            case DEED -> null;
        };
    }

    private static String like(DeskQuery query) {
        return "%" + Select.literal(query.q()) + "%";
    }

    private static DeskHit read(DeskKind kind, ResultSet row) throws SQLException {
        String path = row.getString("region_path");
        return new DeskHit(
                kind,
                row.getObject("id", UUID.class),
                row.getString("label"),
                row.getString("said"),
                row.getString("target"),
                path == null ? "" : RegionCode.ofPath(path),
                row.getObject("day", LocalDate.class),
                row.getString("state"),
                row.getString("category"),
                row.getString("severity"),
                row.getLong("version"));
    }
}

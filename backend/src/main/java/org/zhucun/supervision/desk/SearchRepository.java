package org.zhucun.supervision.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Caller;
import org.zhucun.supervision.FindingWords;

/** 审计查询的存取: one page of one kind, newest first, by the index that is in the order of the list. */
@ApplicationScoped
class SearchRepository {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int FETCHED = 1_000;
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
            select x.id, concat_ws(' ', x.number, x.title) as label, x.summary as said, x.region_name as target, x.region_path,
                   x.period as day, x.state, x.kind as category, null as severity, x.version
            from bulletin x
            """;
    /** In everything that a bulletin says, its problems and good practices too. */
    private static final String BULLETIN_SAYS = """
            (x.title ilike ? or x.number ilike ? or x.summary ilike ? or x.occasion ilike ? or x.correction_reason ilike ?
             or exists (select from bulletin_problem p where p.bulletin_id = x.id and p.said ilike ?)
             or exists (select from jsonb_array_elements(x.practices) e, jsonb_each_text(e) w where w.value ilike ?))
            """;
    /** What the inspecting side may know of a draw at any time; never a target. Whose term ran out is aborted without an act. */
    private static final String DRAW_STATE =
            "case when x.state in ('DRAFT', 'COMMITTED') and x.reveal_until < now() then 'ABORTED' else x.state end";

    private static final String DRAWS = """
            select x.id, concat_ws(' ', x.number, x.title) as label, nullif(concat_ws(' · ', x.repeat_reason, x.abort_reason), '') as said,
                   x.organized_by_name as target, x.region_path, (x.created_at at time zone 'Asia/Shanghai')::date as day,
                   %s as state, null as category, null as severity, x.version
            from draw x
            """.formatted(DRAW_STATE);
    /** Places and inspectors are found only where the embargo of draw_assignment, a policy of the database, shows them. */
    private static final String DRAW_SAYS = """
            (x.title ilike ? or x.number ilike ? or x.abort_reason ilike ? or x.repeat_reason ilike ? or x.organized_by_name ilike ?
             or exists (select from draw_assignment a where a.draw_id = x.id and (a.village_name ilike ? or a.inspector_name ilike ?)))
            """;

    private static final String DEEDS = """
            select x.id, coalesce(x.subject_label, x.subject_id) as label, x.action as said, x.account_name as target, x.region_path,
                   (x.at at time zone 'Asia/Shanghai')::date as day, x.outcome as state, x.subject_kind as category, null as severity,
                   0 as version
            from deed x
            """;

    private final DataSource database;
    private final Caller caller;
    private final FindingWords words;

    SearchRepository(DataSource database, Caller caller, FindingWords words) {
        this.database = database;
        this.caller = caller;
        this.words = words;
    }

    /** @param after day and id of the last row before, or null */
    List<DeskHit> page(DeskQuery query, String unitPath, List<String> after, int limit) {
        return ordered(query, unitPath, after, limit).list(database, row -> read(query.kind(), row));
    }

    /** All of them as of one moment, one after the other, {@link #FETCHED} in memory. */
    void each(DeskQuery query, String unitPath, int limit, Consumer<DeskHit> hit) {
        ordered(query, unitPath, null, limit).each(database, FETCHED, row -> read(query.kind(), row), hit);
    }

    private Select ordered(DeskQuery query, String unitPath, List<String> after, int limit) {
        Select select = filtered(query, unitPath);
        String day = day(query.kind());
        if (after != null && day == null) {
            select.where("x.id < ?", UUID.fromString(after.get(1)));
        } else if (after != null) {
            select.where("(" + day + ", x.id) < (?, ?)", LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)));
        }
        boolean wide = query.unit() == null
                && query.person() == null
                && caller.require().readsWidely(query.regionPath());
        return day == null ? select.then("order by x.id desc limit " + limit) : select.newest(day, "x.id", wide, limit);
    }

    CursorPage.Total total(DeskQuery query, String unitPath) {
        return filtered(query, unitPath).total(database);
    }

    /** The findings of a query, as a figure counts them and as a page shows them. */
    Select findings(Select select, DeskQuery query, String unitPath) {
        select.beneath("x.region_path", query.regionPath())
                .whereIf(query.from(), "x.found_on >= ?")
                .whereIf(query.to(), "x.found_on <= ?")
                .whereIf(query.category(), "x.category = ?")
                .whereIf(query.state(), "x.state = ?")
                .whereIf(query.severity(), "x.severity = ?")
                .whereIf(query.person(), "x.cadre_id = ?")
                .beneath("x.unit_path", unitPath);
        return words.saying(select, "x.", query.q());
    }

    private Select filtered(DeskQuery query, String unitPath) {
        return switch (query.kind()) {
            case FINDING -> findings(Select.from(FINDINGS), query, unitPath);
            case PROBLEM_LIST ->
                dated(Select.from(LISTS), query, "x.issued_on", "x.title ilike ? or x.target_name ilike ?")
                        .beneath("x.unit_path", unitPath);
            case BULLETIN -> bulletins(query);
            case DRAW -> draws(query);
            case DEED -> deeds(query, unitPath);
        };
    }

    private static Select dated(Select select, DeskQuery query, String day, String says) {
        dated(select, query, day);
        return query.q() == null ? select : select.where("(" + says + ")", like(query), like(query));
    }

    private static Select dated(Select select, DeskQuery query, String day) {
        return select.beneath("x.region_path", query.regionPath())
                .whereIf(query.from(), day + " >= ?")
                .whereIf(query.to(), day + " <= ?");
    }

    private static Select bulletins(DeskQuery query) {
        Select select = dated(Select.from(BULLETINS), query, "x.period").whereIf(query.bulletinKind(), "x.kind = ?");
        return said(select, query, BULLETIN_SAYS);
    }

    private static Select draws(DeskQuery query) {
        Select select = Select.from(DRAWS)
                .beneath("x.region_path", query.regionPath())
                .whereIf(start(query.from()), "x.created_at >= ?")
                .whereIf(query.to() == null ? null : start(query.to().plusDays(1)), "x.created_at < ?")
                .whereIf(query.drawState(), DRAW_STATE + " = ?");
        return said(select, query, DRAW_SAYS);
    }

    /** The searched words wherever a condition asks for them. */
    private static Select said(Select select, DeskQuery query, String says) {
        return query.q() == null
                ? select
                : select.where(
                        says,
                        Collections.nCopies(
                                        (int) says.chars()
                                                .filter(one -> one == '?')
                                                .count(),
                                        like(query))
                                .toArray());
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
            case DRAW, DEED -> null;
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

package org.zhucun.exchange.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 变更流存取: what the log's deeds touched, and what the touched rows are now; both through the row scope of who asks. */
@ApplicationScoped
class FeedRepository {
    /** Entries of the log looked through for one answer, most of which may be none of the office's. */
    private static final int STRETCH = 2_000;

    /** Changes that these have together. */
    private static final int CHANGES = 5_000;

    private static final String LETTER =
            "case substr(t.%1$s, d.n, 1) when 'O' then 'OFFICIAL_TRIP' when 'T' then 'TRAINING'"
                    + " when 'L' then 'LEAVE' when 'R' then 'REST' when 'U' then 'UNEXCUSED_ABSENCE' else 'IN_VILLAGE' end";
    /** The days of a month that are not spent in the village; a night that is not told follows its afternoon. */
    private static final String EXCEPTIONS = """
            'month', to_char(t.month, 'YYYY-MM'), 'exceptions', (
                select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('date', t.month + d.n - 1, 'am', %s, 'pm', %s, 'night',
                    case substr(t.nights, d.n, 1) when 'A' then 'AWAY_OVERNIGHT' when 'S' then 'IN_VILLAGE' end)) order by d.n), '[]')
                from generate_series(1, 31) d (n)
                where substr(t.am, d.n, 1) || substr(t.pm, d.n, 1) || substr(t.nights, d.n, 1) <> '...')
            """.formatted(LETTER.formatted("am"), LETTER.formatted("pm"));

    private static final String CONFIRMED = "'month', to_char(t.month, 'YYYY-MM'), 'confirmedAt',"
            + " to_char(t.confirmed_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

    /** Looked up for each cadre of a page: a join would read those of the whole scope first. */
    private static final String MASKED =
            " left join lateral (select m.citizen_id_mask, m.phone_mask from cadre_identity m"
                    + " where m.cadre_id = t.id limit 1) i on true";

    private static final String MASKS = "'citizenIdMasked', i.citizen_id_mask, 'phoneMasked', i.phone_mask";
    private static final String UNITS_AND_VILLAGES = """
            'units', (select coalesce(jsonb_agg(jsonb_build_object('unitId', u.unit_id, 'unitName', u.unit_name, 'from', u.valid_from,
                                                                   'to', u.valid_to) order by u.valid_from, u.id), '[]')
                      from team_unit u where u.team_id = t.id),
            'villages', (select coalesce(jsonb_agg(jsonb_build_object('code', v.village_code, 'name', v.village_name, 'role', v.role,
                                                                      'from', v.valid_from, 'to', v.valid_to) order by v.valid_from, v.id), '[]')
                         from team_village v where v.team_id = t.id)
            """;

    private final DataSource database;
    private final ObjectMapper json;

    FeedRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * 日志末端: the newest entry of the log.
     *
     * @param index -1 when there is none
     * @param mark the beginning of its hash
     */
    record Head(long index, String mark) {}

    /** 被触及的资源: that a deed touched something which the office could read before or after. */
    record Touched(
            long entry, int source, long id, Instant at, FeedType type, String item, String place, String path) {}

    /** 现状: what a resource is now, and where it stands in the order in which its type is walked through. */
    record Present(String id, String regionPath, Long version, JsonNode data, List<String> key) {}

    Head head() {
        return Select.from("select e.index, encode(substr(e.leaf_hash, 1, 6), 'hex') from log_entry e")
                .then("order by e.index desc limit 1")
                .list(database, row -> new Head(row.getLong(1), row.getString(2)))
                .stream()
                .findFirst()
                .orElse(new Head(-1, ""));
    }

    /** The beginning of an entry's hash; empty when there is no such entry. */
    String mark(long index) {
        return Select.from("select encode(substr(e.leaf_hash, 1, 6), 'hex') from log_entry e")
                .where("e.index = ?", index)
                .list(database, row -> row.getString(1))
                .stream()
                .findFirst()
                .orElse("");
    }

    /**
     * How far to look for one answer: the entry before which to stop. A deed that has more changes than that, whoever may be told of them, is looked
     * through alone, so that it always goes on.
     */
    long stretch(FeedCursor from, Head head) {
        long before = Math.min(from.first() + STRETCH, head.index() + 1);
        return Select.from("select feed_stretch(?, ?, ?)", from.first(), before, CHANGES)
                .list(database, row -> row.getLong(1))
                .get(0);
    }

    /** The beginnings of entries' hashes. */
    Map<Long, String> marks(Collection<Long> entries) {
        Map<Long, String> marks = new HashMap<>();
        Select.from("select e.index, encode(substr(e.leaf_hash, 1, 6), 'hex') from log_entry e")
                .where("e.index = any (?::bigint[])", entries)
                .each(
                        database,
                        0,
                        row -> Map.entry(row.getLong(1), row.getString(2)),
                        mark -> marks.put(mark.getKey(), mark.getValue()));
        return marks;
    }

    /** What was touched behind a place of the log and before an entry, in order. */
    List<Touched> touched(FeedCursor from, long before, int atMost) {
        return Select.from(
                        "select index, source, id, at, kind, item, place, path from feed_changes(?, ?, ?, ?, ?::text[], ?)",
                        from.head(),
                        Integer.valueOf(from.place().get(0)),
                        Long.valueOf(from.place().get(1)),
                        before,
                        from.types(),
                        atMost)
                .then("order by index, source, id")
                .list(database, FeedRepository::change);
    }

    /** What there is now, and in the office's own line of command, of resources of one type that were touched. */
    List<Present> present(FeedType type, Office office, Collection<Touched> touched) {
        if (type == FeedType.ATTENDANCE_MONTH) {
            return months(touched);
        }
        return select(type, office)
                .among(
                        "t.id",
                        touched.stream().map(one -> UUID.fromString(one.item())).toList())
                .list(database, this::row);
    }

    /** The next resources of a type, in the order of its key. */
    List<Present> following(FeedType type, Office office, List<String> key, int atMost) {
        Select select = select(type, office);
        boolean month = type == FeedType.ATTENDANCE_MONTH;
        if (!key.isEmpty()) {
            select.where(
                    month
                            ? "(t.month, t.region_path, t.posting_id) > (?::date, ?, ?::uuid)"
                            : "(t.region_path, t.id) > (?, ?::uuid)",
                    key.toArray());
        }
        return select.then("order by " + (month ? "t.month, t.region_path, t.posting_id" : "t.region_path, t.id")
                        + " limit " + atMost)
                .list(database, this::row);
    }

    private List<Present> months(Collection<Touched> touched) {
        return Select.from(
                        text(FeedType.ATTENDANCE_MONTH)
                                + " join unnest(?::text[], ?::uuid[], ?::date[]) as k (prefecture, posting_id, month)"
                                + " on k.prefecture = t.prefecture and k.posting_id = t.posting_id and k.month = t.month",
                        touched.stream().map(Touched::place).toList(),
                        touched.stream().map(one -> one.item().split("/")[0]).toList(),
                        touched.stream()
                                .map(one -> one.item().split("/")[1] + "-01")
                                .toList())
                .list(database, this::row);
    }

    private static Select select(FeedType type, Office office) {
        Select select = Select.from(text(type));
        if (type.directory()) {
            select.beneath(office.tree() == Tree.UNIT ? "t.unit_path" : "t.region_path", office.path());
        }
        return type == FeedType.COMMENDATION ? select.where("not t.draft") : select;
    }

    private static String text(FeedType type) {
        boolean month = type == FeedType.ATTENDANCE_MONTH;
        return "select " + (month ? "t.posting_id || '/' || to_char(t.month, 'YYYY-MM')" : "t.id::text")
                + ", t.region_path, "
                + (type == FeedType.ATTENDANCE_CONFIRMATION ? "null::bigint" : "t.version::bigint")
                + ", jsonb_build_object(" + type.members() + more(type) + "), array["
                + (month ? "t.month::text, t.region_path, t.posting_id::text" : "t.region_path, t.id::text")
                + "] from " + type.table() + " t"
                + (type == FeedType.CADRE ? MASKED : "");
    }

    private static String more(FeedType type) {
        switch (type) {
            case CADRE:
                return ", " + MASKS;
            case TEAM:
                return ", " + UNITS_AND_VILLAGES;
            case ATTENDANCE_MONTH:
                return ", " + EXCEPTIONS;
            case ATTENDANCE_CONFIRMATION:
                return ", " + CONFIRMED;
            default:
                return "";
        }
    }

    private static Touched change(ResultSet row) throws SQLException {
        return new Touched(
                row.getLong(1),
                row.getInt(2),
                row.getLong(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                FeedType.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }

    private Present row(ResultSet row) throws SQLException {
        Array key = row.getArray(5);
        try {
            return new Present(
                    row.getString(1),
                    row.getString(2),
                    row.getObject(3, Long.class),
                    json.readTree(row.getString(4)),
                    List.of((String[]) key.getArray()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

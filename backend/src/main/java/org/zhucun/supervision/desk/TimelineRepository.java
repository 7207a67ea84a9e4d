package org.zhucun.supervision.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;
import org.zhucun.kernel.Texts;

/**
 * 经过存取: the changes of one finding's row, the deeds that made them and what was said in them, in one statement by the indexes of the
 * finding: as fast among many as among few.
 */
@ApplicationScoped
class TimelineRepository {
    /**
     * Words stand with the last change of their deed. Those whose deed changed nothing of the finding, or that name none, stand by
     * themselves behind the change that came before them.
     */
    static final String ENTRIES = """
            with changed as (
                select r.id, r.before, r.after, r.deed_id, d.id as deed, d.at, d.account_name, d.role, d.office_name, d.action,
                       row_number() over (partition by r.deed_id order by r.id desc) = 1 as last
                from row_change r left join deed d on d.id = r.deed_id
                where r.table_name = 'finding' and r.row_id = ?),
            spoken as (
                select e.id, e.at, e.account_name, e.role, e.office_name, e.deed_id, o.id as own,
                       jsonb_build_object('event', e.action, 'at', e.at, 'text', e.note, 'clause', f.clause, 'seal', case
                           when e.deed_id is null then case when e.note is not null then 'UNSEALED' end
                           when d.id is null then null
                           when s.seal is null then case when e.note is not null then 'UNSEALED' end
                           when s.seal = encode(sha256(convert_to(e.finding_id || chr(10) || e.action || chr(10) || coalesce(e.note, ''), 'UTF8')), 'hex')
                               and e.note is not null then 'AGREES'
                           else 'ALTERED' end) as words,
                       coalesce((select max(c.id) from changed c where c.at <= e.at), 0) as place
                from finding_event e join finding f on f.id = e.finding_id left join changed o on o.deed_id = e.deed_id and o.last
                left join deed d on d.id = e.deed_id
                cross join lateral (select d.detail -> 'seals' ->> ('words:' || e.id) as seal) s
                where e.finding_id = ?),
            entry as (
                select c.id as place, '00000000-0000-0000-0000-000000000000'::uuid as word, c.deed,
                       coalesce(c.at, w.at) as at, coalesce(c.account_name, w.account_name) as who, coalesce(c.role, w.role) as role,
                       coalesce(c.office_name, w.office_name) as office, c.action, c.before, c.after, w.words
                from changed c
                left join lateral (select jsonb_agg(s.words order by s.id) as words, max(s.at) as at, max(s.account_name) as account_name,
                                          max(s.role) as role, max(s.office_name) as office_name
                                   from spoken s where s.own = c.id) w on true
                union all
                select s.place, s.id, d.id, s.at, s.account_name, s.role, s.office_name, d.action, null, null, jsonb_build_array(s.words)
                from spoken s left join deed d on d.id = s.deed_id
                where s.own is null)
            select n.*, l.index as log_index
            from entry n left join log_entry l on l.deed_id = n.deed
            """;
    /** What says where a row lies or counts its changes; the rest is what somebody did. */
    private static final Set<String> SILENT = Set.of(
            "version", "region_path", "unit_path", "recorded_at", "rectifiers", "verifiers", "speakers", "created_at");

    /** The rules that what is said follows; steps of the diagram itself are J1. */
    private static final Map<String, String> RULES = Map.of(
            "STATED", "I6",
            "OBJECTED", "I6",
            "OBJECTION_UPHELD", "I6",
            "OBJECTION_DISMISSED", "I6",
            "EXTENSION_ASKED", "J6",
            "EXTENSION_GRANTED", "J6",
            "EXTENSION_REFUSED", "J6",
            "URGED", "J6");

    private static final UUID FIRST = new UUID(0, 0);

    private final DataSource database;
    private final ObjectMapper json;

    TimelineRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** 位置: behind which change, and of which words where they stand by themselves. */
    record Place(long change, UUID word) {
        /** Before everything where there is none. */
        static Place of(List<String> words) {
            return words == null
                    ? new Place(-1, FIRST)
                    : new Place(Long.parseLong(words.get(0)), UUID.fromString(words.get(1)));
        }

        List<String> words() {
            return List.of(String.valueOf(change), word.toString());
        }
    }

    /** 一条经过 */
    record Row(Place place, TimelineEntry entry) {}

    boolean isVisible(UUID finding) {
        return !Select.from("select 1 from finding")
                .where("id = ?", finding)
                .list(database, row -> 1)
                .isEmpty();
    }

    /** Oldest first, after a place. */
    List<Row> page(UUID finding, Place after, int limit, Locale locale) {
        return Select.from(ENTRIES, finding.toString(), finding)
                .where("(n.place, n.word) > (?, ?)", after.change(), after.word())
                .then("order by n.place, n.word limit " + limit)
                .list(database, row -> read(row, locale));
    }

    private Row read(ResultSet row, Locale locale) throws SQLException {
        String action = row.getString("action");
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        return new Row(
                new Place(row.getLong("place"), row.getObject("word", UUID.class)),
                new TimelineEntry(
                        row.getObject("deed", UUID.class),
                        at == null ? null : at.toInstant(),
                        row.getString("who"),
                        row.getString("role"),
                        row.getString("office"),
                        action,
                        action == null ? null : Texts.get(locale, "audit." + action),
                        row.getObject("log_index", Long.class),
                        said(tree(row.getString("words"))),
                        changes(tree(row.getString("before")), tree(row.getString("after")))));
    }

    private static List<TimelineEntry.SaidWords> said(JsonNode words) {
        List<TimelineEntry.SaidWords> said = new ArrayList<>();
        for (JsonNode one : words) {
            String event = one.path("event").asText();
            Instant at = OffsetDateTime.parse(one.path("at").asText()).toInstant();
            said.add(new TimelineEntry.SaidWords(
                    event,
                    at,
                    text(one.path("text")),
                    RULES.getOrDefault(event, "J1"),
                    text(one.path("clause")),
                    seal(one)));
        }
        return said;
    }

    private static TimelineEntry.WordSeal seal(JsonNode one) {
        String seal = text(one.path("seal"));
        return seal == null ? null : TimelineEntry.WordSeal.valueOf(seal);
    }

    private static List<TimelineEntry.FieldChange> changes(JsonNode before, JsonNode after) {
        Set<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.removeAll(SILENT);
        List<TimelineEntry.FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            String old = text(before.path(name));
            String now = text(after.path(name));
            if (old == null ? now != null : !old.equals(now)) {
                changes.add(new TimelineEntry.FieldChange(name, old, now));
            }
        }
        return changes;
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? null : value.isValueNode() ? value.asText() : value.toString();
    }

    private JsonNode tree(String text) {
        try {
            return text == null ? json.createObjectNode() : json.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

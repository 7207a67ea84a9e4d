package org.zhucun.supervision.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;
import org.zhucun.kernel.Texts;

/** 经过存取: the changes of one finding's row and the deeds that made them, by the index of the row: as fast among many as among few. */
@ApplicationScoped
class TimelineRepository {
    private static final String CHANGES = """
            select r.id, r.op, r.before, r.after, d.id as deed, d.at, d.account_name, d.role, d.office_name, d.action
            from row_change r left join deed d on d.id = r.deed_id
            """;
    /** What says where a row lies or counts its changes; the rest is what somebody did. */
    private static final Set<String> SILENT =
            Set.of("version", "region_path", "unit_path", "recorded_at", "rectifiers", "verifiers", "created_at");

    private final DataSource database;
    private final ObjectMapper json;

    TimelineRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** 一次变化 */
    record Row(long key, TimelineEntry entry) {}

    boolean isVisible(UUID finding) {
        return !Select.from("select 1 from finding")
                .where("id = ?", finding)
                .list(database, row -> 1)
                .isEmpty();
    }

    /** Oldest first, after a change. */
    List<Row> page(UUID finding, long after, int limit, Locale locale) {
        return Select.from(CHANGES)
                .where("r.table_name = 'finding' and r.row_id = ? and r.id > ?", finding.toString(), after)
                .then("order by r.id limit " + limit)
                .list(database, row -> read(row, locale));
    }

    private Row read(ResultSet row, Locale locale) throws SQLException {
        String action = row.getString("action");
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        return new Row(
                row.getLong("id"),
                new TimelineEntry(
                        row.getObject("deed", UUID.class),
                        at == null ? null : at.toInstant(),
                        row.getString("account_name"),
                        row.getString("role"),
                        row.getString("office_name"),
                        action,
                        action == null ? null : Texts.get(locale, "audit." + action),
                        changes(tree(row.getString("before")), tree(row.getString("after")))));
    }

    private static List<TimelineEntry.FieldChange> changes(JsonNode before, JsonNode after) {
        Set<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.removeAll(SILENT);
        List<TimelineEntry.FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            String old = said(before.path(name));
            String now = said(after.path(name));
            if (old == null ? now != null : !old.equals(now)) {
                changes.add(new TimelineEntry.FieldChange(name, old, now));
            }
        }
        return changes;
    }

    private static String said(JsonNode value) {
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

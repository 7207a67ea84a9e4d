package org.zhucun.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;
import org.zhucun.kernel.Texts;

/** 轨迹查询: reads the trail, newest first. */
@ApplicationScoped
class DeedRepository {
    private static final String COLUMNS = """
            select id, at, account_id, account_name, grant_id, role, office_name, action, subject_kind, subject_id,
                   subject_label, outcome, code, detail, request_id
            from deed
            """;

    private final DataSource database;
    private final ObjectMapper json;

    DeedRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    List<DeedView> page(DeedFilter filter, UUID before, Locale locale) {
        return filtered(filter)
                .whereIf(before, "id < ?")
                .then("order by id desc limit " + (filter.size + 1))
                .list(database, row -> view(row, locale, null));
    }

    org.zhucun.kernel.CursorPage.Total total(DeedFilter filter) {
        return filtered(filter).total(database);
    }

    Optional<DeedView> find(UUID id, Locale locale) {
        List<DeedView.Change> changes = Select.from("select table_name, row_id, op, before, after from row_change")
                .where("deed_id = ?", id)
                .then("order by id limit 1000")
                .list(
                        database,
                        row -> new DeedView.Change(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                tree(row.getString(4)),
                                tree(row.getString(5))));
        return Select.from(COLUMNS).where("id = ?", id).list(database, row -> view(row, locale, changes)).stream()
                .findFirst();
    }

    private static Select filtered(DeedFilter filter) {
        return Select.from(COLUMNS)
                .beneath("region_path", filter.regionPath())
                .whereIf(filter.subjectKind, "subject_kind = ?")
                .whereIf(filter.subjectId, "subject_id = ?")
                .whereIf(filter.actor, "account_id = ?")
                .whereIf(filter.action, "action = ?")
                .whereIf(filter.outcome, "outcome = ?")
                .whereIf(filter.from == null ? null : filter.from.atOffset(ZoneOffset.UTC), "at >= ?")
                .whereIf(filter.to == null ? null : filter.to.atOffset(ZoneOffset.UTC), "at < ?");
    }

    private DeedView view(ResultSet row, Locale locale, List<DeedView.Change> changes) throws SQLException {
        String action = row.getString("action");
        return new DeedView(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new DeedView.Actor(row.getObject("account_id", UUID.class), row.getString("account_name")),
                new DeedView.ActingOffice(
                        row.getObject("grant_id", UUID.class), row.getString("role"), row.getString("office_name")),
                action,
                Texts.get(locale, "audit." + action),
                new DeedView.About(
                        row.getString("subject_kind"), row.getString("subject_id"), row.getString("subject_label")),
                row.getString("outcome"),
                row.getString("code"),
                tree(row.getString("detail")),
                row.getString("request_id"),
                changes);
    }

    private JsonNode tree(String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

package org.zhucun.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;
import org.zhucun.policy.Effective;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待办查询: the rooms' own queries side by side, under the row scope of whoever asks. */
@ApplicationScoped
class InboxRepository {
    private final DataSource database;
    private final ObjectMapper json;

    InboxRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    List<InboxRow> page(List<Waiting> sources, Office office, LocalDate day, Effective effective, InboxPage page) {
        Asked asked = Asked.page(sources, office, day, ranges(sources, effective), page);
        return Select.from(asked.text(), asked.values()).list(database, InboxRepository::read);
    }

    List<Counted> counts(List<Waiting> sources, Office office, LocalDate day, Effective effective, LocalDate until) {
        Asked asked = Asked.counts(sources, office, day, ranges(sources, effective), until);
        return Select.from(asked.text(), asked.values())
                .list(database, row -> new Counted(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)));
    }

    private String ranges(List<Waiting> sources, Effective effective) {
        return effective.json(
                sources.stream()
                        .map(Waiting::parameters)
                        .flatMap(Collection::stream)
                        .distinct()
                        .toList(),
                "/",
                json);
    }

    private static InboxRow read(ResultSet row) throws SQLException {
        return new InboxRow(
                row.getString("kind"),
                row.getObject("id", UUID.class),
                row.getString("target"),
                row.getString("words"),
                row.getString("place"),
                row.getObject("since", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getString("basis"),
                row.getObject("parameter_id", UUID.class),
                row.getLong("version"));
    }

    /** How many of one kind, of them overdue, of them recent. */
    record Counted(String kind, int count, int overdue, int recent) {}
}

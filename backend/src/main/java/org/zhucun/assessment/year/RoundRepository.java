package org.zhucun.assessment.year;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.assessment.year.RoundView.RoundForm;
import org.zhucun.assessment.year.RoundView.RoundProgress;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;

/** 考核年度存取 */
@ApplicationScoped
class RoundRepository {
    private static final String COLUMNS = """
            select r.id, r.region_code, r.region_name, r.kind, r.year, r.title, r.from_day, r.to_day, r.state, r.opened_on, r.opened_by_name,
                   r.closed_on, r.bulletin_id, r.version, r.region_path, r.forms,
                   r.bulletin_state is not distinct from 'STALE' as stale
            from assessment_round r
            """;

    private final DataSource database;
    private final ObjectMapper json;

    RoundRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * A round with where it lies and what it is assessed by.
     *
     * @param stale a grade was corrected since its bulletin was drafted
     */
    record Round(RoundView view, String regionPath, List<RoundForm> forms, boolean stale) {}

    List<Round> page(RoundFilter filter, Integer beforeYear, UUID before) {
        Select select = Select.from(COLUMNS)
                .beneath("r.region_path", filter.regionPath())
                .whereIf(filter.year, "r.year = ?")
                .whereIf(filter.state, "r.state = ?");
        if (before != null) {
            select.where("(r.year, r.id) < (?, ?)", beforeYear, before);
        }
        return select.then("order by r.year desc, r.id desc limit " + (filter.size + 1))
                .list(database, this::read);
    }

    Optional<Round> find(UUID id) {
        return Select.from(COLUMNS).where("r.id = ?", id).list(database, this::read).stream()
                .findFirst();
    }

    /** Held until this is done: nothing is closed while it is published. */
    Optional<Round> lock(UUID id) {
        return Select.from(COLUMNS).where("r.id = ?", id).then("for update").list(database, this::read).stream()
                .findFirst();
    }

    void add(UUID id, OpenRound said, List<RoundForm> forms, Office by, LocalDate on) {
        Select.from(
                        """
                        insert into assessment_round (id, kind, year, title, from_day, to_day, forms, opened_on, opened_by, opened_by_name,
                                                      region_code, region_name, region_path)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?) returning 1
                        """,
                        id,
                        said.kind(),
                        said.to().getYear(),
                        said.title().strip(),
                        said.from(),
                        said.to(),
                        written(forms),
                        on,
                        by.accountId(),
                        by.accountName(),
                        said.regionCode(),
                        by.nodeName(),
                        by.path())
                .list(database, row -> row.getInt(1));
    }

    void drafted(UUID id, UUID bulletin) {
        Select.from("""
                        update assessment_round set bulletin_id = ?, bulletin_state = 'DRAFTED', version = version + 1
                        where id = ? returning 1
                        """, bulletin, id).list(database, row -> row.getInt(1));
    }

    /** Whether the bulletin may go out: not where a grade of its round was corrected since its draft. Held until it is out. */
    boolean goesOut(UUID bulletin) {
        List<String> states = Select.from("select r.bulletin_state from assessment_round r")
                .where("r.bulletin_id = ?", bulletin)
                .then("for update")
                .list(database, row -> row.getString(1));
        if (states.contains("STALE")) {
            return false;
        }
        Select.from("""
                        update assessment_round set bulletin_state = 'PUBLISHED', version = version + 1
                        where bulletin_id = ? returning 1
                        """, bulletin).list(database, row -> row.getInt(1));
        return true;
    }

    /** A grade of the round was corrected: its draft does not say so, and what the correction opened opens the round again. */
    void corrected(UUID id, UUID grade) {
        Select.from("""
                        update assessment_round set bulletin_state = 'STALE', version = version + 1
                        where id = ? and bulletin_state = 'DRAFTED' returning 1
                        """, id).list(database, row -> row.getInt(1));
        Select.from("""
                        update assessment_round set state = 'OPEN', closed_on = null, closed_by_name = null, version = version + 1
                        where id = ? and state = 'CLOSED'
                          and exists (select from obligation o where o.grade_id = ? and o.state = 'OPEN') returning 1
                        """, id, grade).list(database, row -> row.getInt(1));
    }

    void close(UUID id, LocalDate on, Office by) {
        Select.from("""
                        update assessment_round set state = 'CLOSED', closed_on = ?, closed_by_name = ?, version = version + 1
                        where id = ? returning 1
                        """, on, by.accountName(), id).list(database, row -> row.getInt(1));
    }

    List<RoundProgress> progress(UUID id) {
        return Select.from("""
                        select s.object_kind, count(*), count(*) filter (where s.state = 'OPEN'), count(*) filter (where s.state = 'PROPOSED'),
                               count(*) filter (where s.state = 'REFERRED'), count(*) filter (where s.state = 'GRADED'),
                               count(*) filter (where exists (
                                   select from assessment_objection o where o.sheet_id = s.id and o.state = 'OPEN'))
                        from assessment_sheet s
                        """)
                .where("s.round_id = ?", id)
                .then("group by 1 order by 1")
                .list(
                        database,
                        row -> new RoundProgress(
                                ObjectKind.valueOf(row.getString(1)),
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5),
                                row.getInt(6),
                                row.getInt(7)));
    }

    /** Who has no grade yet, by name; and who waits for an answer to an objection. */
    List<String> ungraded(UUID id, int atMost) {
        return Select.from("select s.object_name || coalesce('（' || s.village_name || '）', '') from assessment_sheet s")
                .where("s.round_id = ?", id)
                .where("s.state <> 'GRADED'")
                .then("order by s.region_path, s.object_name, s.id limit " + atMost)
                .list(database, row -> row.getString(1));
    }

    List<String> disputed(UUID id, int atMost) {
        return Select.from("""
                        select s.object_name || coalesce('（' || s.village_name || '）', '')
                        from assessment_sheet s join assessment_objection o on o.sheet_id = s.id and o.state = 'OPEN'
                        """)
                .where("s.round_id = ?", id)
                .then("order by s.region_path, s.object_name, s.id limit " + atMost)
                .list(database, row -> row.getString(1));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private Round read(ResultSet row) throws SQLException {
        RoundView view = new RoundView(
                row.getObject("id", UUID.class),
                row.getString("region_code"),
                row.getString("region_name"),
                RoundKind.valueOf(row.getString("kind")),
                row.getInt("year"),
                row.getString("title"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                RoundState.valueOf(row.getString("state")),
                row.getObject("opened_on", LocalDate.class),
                row.getString("opened_by_name"),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("bulletin_id", UUID.class),
                null,
                null,
                null,
                List.of(),
                row.getLong("version"));
        try {
            return new Round(
                    view,
                    row.getString("region_path"),
                    json.readValue(row.getString("forms"), new TypeReference<List<RoundForm>>() {}),
                    row.getBoolean("stale"));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

package org.zhucun.assessment.interview;

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
import org.zhucun.assessment.CauseCode;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;

/** 约谈数据: interviews by the day they were held, newest first. */
@ApplicationScoped
class InterviewRepository {
    private static final String COLUMNS = """
            select i.id, i.kind, i.held_on, i.place, i.held_by, i.cause, i.subject, i.note, i.recorded_by_name,
                   (select jsonb_agg(jsonb_build_object('kind', p.kind, 'cadreId', p.cadre_id, 'name', p.name, 'post', p.post,
                                                        'unitName', p.unit_name) order by p.position)
                    from interviewee p where p.interview_id = i.id) as people,
                   (select jsonb_agg(jsonb_build_object('findingId', l.finding_id, 'obligationId', l.obligation_id, 'label', l.label)
                                     order by l.label, l.id)
                    from interview_link l where l.interview_id = i.id) as links
            from interview i
            """;

    private final DataSource database;
    private final ObjectMapper json;

    InterviewRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A person spoken to, with where his row lies. */
    record Person(
            IntervieweeKind kind,
            UUID cadreId,
            String name,
            String post,
            String unitName,
            String regionPath,
            String unitPath) {}

    UUID add(RecordInterview said, Office by) {
        UUID id = Ids.next();
        write(
                """
                insert into interview (id, kind, held_on, place, held_by, cause, subject, note, recorded_by, recorded_by_name, region_path)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning 1
                """,
                id,
                said.kind(),
                said.heldOn(),
                said.place() == null || said.place().isBlank()
                        ? null
                        : said.place().strip(),
                said.heldBy().strip(),
                said.cause(),
                said.subject().strip(),
                said.note().strip(),
                by.accountId(),
                by.accountName(),
                by.path());
        return id;
    }

    void add(UUID interview, int position, Person person, RecordInterview said) {
        write(
                """
                insert into interviewee (id, interview_id, position, kind, cadre_id, name, post, unit_name, talk_kind, held_on, held_by,
                                         subject, region_path, unit_path)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning 1
                """,
                Ids.next(),
                interview,
                position,
                person.kind(),
                person.cadreId(),
                person.name(),
                person.post(),
                person.unitName(),
                said.kind(),
                said.heldOn(),
                said.heldBy().strip(),
                said.subject().strip(),
                person.regionPath(),
                person.unitPath());
    }

    void link(UUID interview, UUID finding, UUID obligation, String label, String regionPath) {
        write("""
                insert into interview_link (id, interview_id, finding_id, obligation_id, label, region_path)
                values (?, ?, ?, ?, ?, ?) returning 1
                """, Ids.next(), interview, finding, obligation, label, regionPath);
    }

    /** The number of a finding that the caller sees and that counts on a day; empty when there is none. */
    Optional<String> findingNumber(UUID finding, LocalDate day) {
        return Select.from("select f.number from finding f")
                .where("f.id = ? and finding_counts(f, ?)", finding, day)
                .list(database, row -> row.getString(1))
                .stream()
                .findFirst();
    }

    List<InterviewView> page(InterviewFilter filter, List<String> after) {
        Select select = filtered(COLUMNS, filter);
        if (after != null) {
            select.where("(i.held_on, i.id) < (?, ?)", LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)));
        }
        return select.then("order by i.held_on desc, i.id desc limit " + (filter.size + 1))
                .list(database, this::read);
    }

    CursorPage.Total total(InterviewFilter filter) {
        return filtered("select i.id from interview i", filter).total(database);
    }

    Optional<InterviewView> find(UUID id) {
        return Select.from(COLUMNS).where("i.id = ?", id).list(database, this::read).stream()
                .findFirst();
    }

    private static Select filtered(String projection, InterviewFilter filter) {
        return Select.from(projection)
                .beneath("i.region_path", filter.regionPath())
                .whereIf(filter.kind, "i.kind = ?")
                .whereIf(
                        filter.cadre,
                        "exists (select from interviewee c where c.interview_id = i.id and c.cadre_id = ?)")
                .whereIf(filter.from, "i.held_on >= ?")
                .whereIf(filter.to, "i.held_on <= ?");
    }

    private InterviewView read(ResultSet row) throws SQLException {
        return new InterviewView(
                row.getObject("id", UUID.class),
                InterviewKind.valueOf(row.getString("kind")),
                row.getObject("held_on", LocalDate.class),
                row.getString("place"),
                row.getString("held_by"),
                CauseCode.valueOf(row.getString("cause")),
                row.getString("subject"),
                row.getString("note"),
                all(row.getString("people"), new TypeReference<>() {}),
                all(row.getString("links"), new TypeReference<>() {}),
                row.getString("recorded_by_name"));
    }

    private <T> List<T> all(String array, TypeReference<List<T>> type) {
        try {
            return array == null ? List.of() : json.readValue(array, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void write(String insert, Object... values) {
        Select.from(insert, values).list(database, row -> row.getInt(1));
    }
}

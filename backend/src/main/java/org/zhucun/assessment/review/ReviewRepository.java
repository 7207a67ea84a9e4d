package org.zhucun.assessment.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.zhucun.assessment.sheet.Sheet;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;

/** 等次维持存取 */
@ApplicationScoped
class ReviewRepository {
    private final DataSource database;
    private final ObjectMapper json;

    ReviewRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    private record Doubted(UUID sheet, GradeDoubt doubt) {}

    /** Of each of these sheets that has some, in the order of their days. */
    Map<UUID, List<GradeDoubt>> doubts(Collection<UUID> sheets, LocalDate day) {
        Map<UUID, List<GradeDoubt>> told = new HashMap<>();
        Select.from("""
                        select d.sheet_id, d.kind, d.fact, d.label, d.category, d.severity, d.found_on, d.since
                        from grade_doubts(?::uuid[], ?) d
                        """, sheets, day)
                .list(database, ReviewRepository::doubted)
                .forEach(one -> told.merge(one.sheet(), List.of(one.doubt()), ReviewRepository::joined));
        return told;
    }

    /** Whose grades of a round are to be looked at again, in the order of places and names. */
    List<String> doubted(UUID round, LocalDate day) {
        return Select.from("""
                        select s.object_name from assessment_sheet s
                        where s.id in (select d.sheet_id
                                       from grade_doubts((select array_agg(g.id) from assessment_sheet g
                                                          where g.round_id = ? and g.state = 'GRADED'), ?) d)
                        """, round, day)
                .then("order by s.region_path, s.object_name, s.id")
                .list(database, row -> row.getString(1));
    }

    void add(Sheet sheet, List<GradeDoubt> doubts, String reason, Office by, LocalDate on) {
        Select.from(
                        """
                        insert into grade_review (id, sheet_id, grade_id, doubts, reason, kept_by, kept_by_name, kept_office, kept_on, cadre_id,
                            region_path, unit_path)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?) returning 1
                        """,
                        Ids.next(),
                        sheet.id(),
                        sheet.gradeId(),
                        written(doubts),
                        reason,
                        by.accountId(),
                        by.accountName(),
                        by.nodeName(),
                        on,
                        sheet.object().cadreId(),
                        sheet.object().regionPath(),
                        sheet.object().unitPath())
                .list(database, row -> row.getInt(1));
    }

    /** The newest first. */
    List<GradeReview> of(UUID sheet) {
        return Select.from("""
                        select r.id, r.grade_id, r.doubts, r.reason, r.kept_by_name, r.kept_office, r.kept_on from grade_review r
                        """)
                .where("r.sheet_id = ?", sheet)
                .then("order by r.kept_on desc, r.id desc limit 50")
                .list(
                        database,
                        row -> new GradeReview(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                read(row.getString(3)),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getObject(7, LocalDate.class)));
    }

    private static List<GradeDoubt> joined(List<GradeDoubt> some, List<GradeDoubt> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Doubted doubted(ResultSet row) throws SQLException {
        return new Doubted(
                row.getObject(1, UUID.class),
                new GradeDoubt(
                        DoubtKind.valueOf(row.getString(2)),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, LocalDate.class),
                        row.getObject(8, LocalDate.class)));
    }

    private String written(List<GradeDoubt> doubts) {
        try {
            return json.writeValueAsString(doubts);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private List<GradeDoubt> read(String text) {
        try {
            return json.readValue(text, new TypeReference<List<GradeDoubt>>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

package org.zhucun.training.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Change;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 学习例会数据: the latest first. */
@ApplicationScoped
class StudyRepository {
    private static final String COLUMNS = """
            select m.id, m.region_code, m.held_on, m.title, m.attended, m.version,
                   (select count(*) from knowledge_test t where t.meeting_id = m.id) as tests
            from study_meeting m
            """;

    private final DataSource database;

    StudyRepository(DataSource database) {
        this.database = database;
    }

    List<StudyMeetingView> page(StudyFilter filter, LocalDate beforeDay, UUID beforeId) {
        Select select = filtered(filter);
        if (beforeId != null) {
            select.where("(m.held_on, m.id) < (?, ?)", beforeDay, beforeId);
        }
        return select.then("order by m.held_on desc, m.id desc limit " + (filter.size + 1))
                .list(database, StudyRepository::read);
    }

    CursorPage.Total total(StudyFilter filter) {
        return filtered(filter).total(database);
    }

    private static Select filtered(StudyFilter filter) {
        return Select.from(COLUMNS)
                .beneath("m.region_path", filter.regionPath())
                .whereIf(filter.from, "m.held_on >= ?")
                .whereIf(filter.to, "m.held_on <= ?");
    }

    Optional<StudyMeetingView> find(UUID id) {
        return Select.from(COLUMNS).where("m.id = ?", id).list(database, StudyRepository::read).stream()
                .findFirst();
    }

    void add(UUID id, RecordStudyMeeting command, String regionPath, UUID by) {
        Change.run(
                database,
                "insert into study_meeting (id, region_code, held_on, title, attended, recorded_by, region_path) values (?, ?, ?, ?, ?, ?, ?)",
                id,
                command.regionCode(),
                command.heldOn(),
                command.title().strip(),
                command.attended(),
                by,
                regionPath);
    }

    /** Tests at a meeting. */
    List<TestHeld> tests(UUID meeting) {
        return Select.from("""
                        select t.id, t.title, t.held_on, (select count(*) from knowledge_score k where k.test_id = t.id)
                        from knowledge_test t
                        """)
                .where("t.meeting_id = ?", meeting)
                .then("order by t.held_on, t.id")
                .list(
                        database,
                        row -> new TestHeld(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getLong(4)));
    }

    /** 乡镇的一周 */
    record Met(String township, LocalDate monday, long meetings) {}

    List<Met> met(String path, LocalDate from, LocalDate until) {
        return Select.from("select m.region_code, m.week, count(*) from study_meeting m")
                .beneath("m.region_path", path)
                .where("m.held_on between ? and ?", from, until)
                .then("group by 1, 2")
                .list(database, row -> new Met(row.getString(1), row.getObject(2, LocalDate.class), row.getLong(3)));
    }

    /** 有队的乡镇: from when until when, null = still. */
    record Staffed(String township, LocalDate from, LocalDate until) {}

    /** The townships that had a team on any day of a period. */
    List<Staffed> staffed(String path, LocalDate from, LocalDate until) {
        return Select.from("select left(t.home_village_code, 9), t.established_on, t.dissolved_on from work_team t")
                .beneath("t.region_path", path)
                .where("t.established_on <= ? and (t.dissolved_on is null or t.dissolved_on >= ?)", until, from)
                .list(
                        database,
                        row -> new Staffed(
                                row.getString(1),
                                row.getObject(2, LocalDate.class),
                                row.getObject(3, LocalDate.class)));
    }

    private static StudyMeetingView read(ResultSet row) throws SQLException {
        LocalDate held = row.getObject("held_on", LocalDate.class);
        return new StudyMeetingView(
                row.getObject("id", UUID.class),
                row.getString("region_code"),
                null,
                held,
                IsoWeek.of(held).toString(),
                row.getString("title"),
                row.getInt("attended"),
                row.getLong("tests"),
                row.getLong("version"));
    }
}

package org.zhucun.training.test;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Change;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;

/** 知识测试数据 */
@ApplicationScoped
class TestRepository {
    private final DataSource database;

    TestRepository(DataSource database) {
        this.database = database;
    }

    /** Where what is tested lies, and when it was; empty where the caller keeps no such thing. */
    record Tested(String regionPath, LocalDate on) {}

    Optional<Tested> session(UUID id) {
        return place(Select.from("select region_path, started_on from training_session")
                .where("id = ?", id));
    }

    Optional<Tested> meeting(UUID id) {
        return place(
                Select.from("select region_path, held_on from study_meeting").where("id = ?", id));
    }

    private Optional<Tested> place(Select select) {
        return select.list(database, row -> new Tested(row.getString(1), row.getObject(2, LocalDate.class))).stream()
                .findFirst();
    }

    void add(UUID id, RecordTest command, String regionPath) {
        Change.run(
                database,
                """
                insert into knowledge_test (id, session_id, meeting_id, title, held_on, full_score, pass_score, region_path)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                command.trainingId(),
                command.studyMeetingId(),
                command.title().strip(),
                command.heldOn(),
                command.fullScore(),
                command.passScore(),
                regionPath);
    }

    /** @return how many of them the caller sees */
    int score(UUID test, List<RecordTest.TestScore> scores) {
        return Change.each(
                database,
                """
                insert into knowledge_score (id, test_id, cadre_id, name, score, region_path, unit_path)
                select ?, t.id, c.id, c.name, ?, c.region_path, c.unit_path
                from knowledge_test t join cadre c on c.id = ? where t.id = ?
                """,
                scores.stream()
                        .map(one -> new Object[] {Ids.next(), one.score(), one.cadreId(), test})
                        .toList());
    }

    Optional<TestView> find(UUID id) {
        return Select.from(
                        "select id, session_id, meeting_id, title, held_on, full_score, pass_score, version from knowledge_test")
                .where("id = ?", id)
                .list(database, this::read)
                .stream()
                .findFirst();
    }

    private TestView read(ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        BigDecimal pass = row.getBigDecimal(7);
        List<TestView.ScoreView> scores = scores(id, pass);
        return new TestView(
                id,
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getBigDecimal(6),
                pass,
                scores.size(),
                (int) scores.stream().filter(TestView.ScoreView::passed).count(),
                mean(scores),
                scores,
                row.getLong(8));
    }

    /** By name: no order of merit. */
    private List<TestView.ScoreView> scores(UUID test, BigDecimal pass) {
        return Select.from("select cadre_id, name, score from knowledge_score")
                .where("test_id = ?", test)
                .then("order by name collate \"C\", cadre_id limit 1000")
                .list(
                        database,
                        row -> new TestView.ScoreView(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getBigDecimal(3),
                                row.getBigDecimal(3).compareTo(pass) >= 0));
    }

    private static BigDecimal mean(List<TestView.ScoreView> scores) {
        return scores.isEmpty()
                ? null
                : scores.stream()
                        .map(TestView.ScoreView::score)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(scores.size()), 1, RoundingMode.HALF_UP);
    }
}

package org.zhucun.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.cadre.CadreFileSection;
import org.zhucun.kernel.Select;

/** 档案·培训: the courses a cadre attended, newest first, and whether they count. */
@ApplicationScoped
class TrainingFileSection implements CadreFileSection {
    private final TrainingFileRepository trainings;

    TrainingFileSection(TrainingFileRepository trainings) {
        this.trainings = trainings;
    }

    /** 参训记录 */
    public record Attended(
            UUID sessionId,
            String title,
            TrainingKind kind,
            OrganizerLevel organizerLevel,
            LocalDate startedOn,
            int days,
            boolean counts) {}

    @Override
    public String name() {
        return "trainings";
    }

    @Override
    public List<Attended> of(UUID cadreId) {
        return trainings.of(cadreId);
    }

    /** 参训记录数据 */
    @ApplicationScoped
    static class TrainingFileRepository {
        private final DataSource database;

        TrainingFileRepository(DataSource database) {
            this.database = database;
        }

        List<Attended> of(UUID cadreId) {
            return Select.from(
                            "select session_id, title, kind, organizer_level, started_on, days from training_attendance")
                    .where("cadre_id = ?", cadreId)
                    .then("order by started_on desc, id desc limit 200")
                    .list(database, TrainingFileRepository::read);
        }

        private static Attended read(ResultSet row) throws SQLException {
            TrainingKind kind = TrainingKind.valueOf(row.getString(3));
            return new Attended(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    kind,
                    OrganizerLevel.valueOf(row.getString(4)),
                    row.getObject(5, LocalDate.class),
                    row.getInt(6),
                    kind.counts());
        }
    }
}

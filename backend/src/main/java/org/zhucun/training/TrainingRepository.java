package org.zhucun.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;
import org.zhucun.region.RegionCode;

/** 培训数据 */
@ApplicationScoped
class TrainingRepository {
    private static final String COLUMNS = """
            select id, title, kind, organizer_level, organizer_name, region_path, started_on, days, version from training_session
            """;

    private final DataSource database;

    TrainingRepository(DataSource database) {
        this.database = database;
    }

    List<TrainingView> page(TrainingFilter filter, LocalDate beforeDay, UUID beforeId) {
        Select select =
                Select.from(COLUMNS).beneath("region_path", filter.regionPath()).whereIf(filter.kind, "kind = ?");
        if (beforeId != null) {
            select.where("(started_on, id) < (?, ?)", beforeDay, beforeId);
        }
        return select.then("order by started_on desc, id desc limit " + (filter.size + 1))
                .list(database, TrainingRepository::read);
    }

    Optional<TrainingView> find(UUID id) {
        return Select.from(COLUMNS).where("id = ?", id).list(database, TrainingRepository::read).stream()
                .findFirst();
    }

    List<TrainingView.TrainingAttendance> attendances(UUID session) {
        return Select.from("select cadre_id, cadre_name, days from training_attendance")
                .where("session_id = ?", session)
                .then("order by cadre_name, cadre_id")
                .list(
                        database,
                        row -> new TrainingView.TrainingAttendance(
                                row.getObject(1, UUID.class), row.getString(2), row.getInt(3)));
    }

    void add(UUID id, RecordTraining command, UUID recordedBy) {
        run(
                "insert into training_session (id, title, kind, organizer_level, organizer_name, started_on, days, recorded_by, region_path)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                command.title().strip(),
                command.kind().name(),
                command.organizerLevel().name(),
                command.organizerName().strip(),
                command.startedOn(),
                command.days(),
                recordedBy,
                RegionCode.path(command.regionCode()));
    }

    /**
     * Puts down who was there, in the place of the posting of that day, else of the cadre.
     *
     * @return how many were found in the caller's range
     */
    int attend(UUID session, List<RecordTraining.Attendee> attendees) {
        String text = """
                insert into training_attendance (id, session_id, cadre_id, cadre_name, title, kind, organizer_level, started_on, days,
                                                 region_path, unit_path)
                select ?, s.id, c.id, c.name, s.title, s.kind, s.organizer_level, s.started_on, coalesce(?, s.days),
                       coalesce(p.region_path, c.region_path), c.unit_path
                from training_session s
                join cadre c on c.id = ?
                left join lateral (
                    select p.region_path from posting p
                    where p.cadre_id = c.id and p.started_on <= s.started_on and (p.ended_on is null or p.ended_on >= s.started_on)
                    order by p.started_on desc limit 1) p on true
                where s.id = ?
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(text)) {
            for (RecordTraining.Attendee attendee : attendees) {
                insert.setObject(1, Ids.next());
                insert.setObject(2, attendee.days(), java.sql.Types.INTEGER);
                insert.setObject(3, attendee.cadreId());
                insert.setObject(4, session);
                insert.addBatch();
            }
            return java.util.Arrays.stream(insert.executeBatch()).sum();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private void run(String text, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private static TrainingView read(ResultSet row) throws SQLException {
        return new TrainingView(
                row.getObject(1, UUID.class),
                row.getString(2),
                TrainingKind.valueOf(row.getString(3)),
                OrganizerLevel.valueOf(row.getString(4)),
                row.getString(5),
                RegionCode.ofPath(row.getString(6)),
                row.getObject(7, LocalDate.class),
                row.getInt(8),
                null,
                row.getLong(9));
    }
}

package org.zhucun.exchange.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.Select;

/** 导出文件存取: the files of jobs, piece by piece. */
@ApplicationScoped
class ExportPieceRepository {
    private final DataSource database;

    ExportPieceRepository(DataSource database) {
        this.database = database;
    }

    void keep(ExportJob job, int number, byte[] content) {
        update(
                "insert into export_piece (job_id, number, content, region_path) values (?, ?, ?, ?)",
                job.id(),
                number,
                content,
                job.asker().regionPath());
    }

    /** A piece of the file, empty behind the last. */
    Optional<byte[]> piece(UUID jobId, int number) {
        return Select.from("select content from export_piece")
                .where("job_id = ? and number = ?", jobId, number)
                .list(database, row -> row.getBytes(1))
                .stream()
                .findFirst();
    }

    void delete(UUID jobId) {
        update("delete from export_piece where job_id = ?", jobId);
    }

    /** Files whose time was over at a moment. */
    int deleteOver(Instant moment) {
        return update(
                "delete from export_piece p using export_job j where j.id = p.job_id and j.available_until < ?",
                OffsetDateTime.ofInstant(moment, ZoneOffset.UTC));
    }

    private int update(String text, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }
}

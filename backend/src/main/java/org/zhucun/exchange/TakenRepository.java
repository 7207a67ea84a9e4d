package org.zhucun.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.exchange.list.RowAnswer;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.Select;

/** 已导入的行存取: which rows of a job were taken and what they are about, one record a batch. */
@ApplicationScoped
class TakenRepository {
    private final DataSource database;

    TakenRepository(DataSource database) {
        this.database = database;
    }

    /** 已导入的行 */
    record TakenRow(int number, RowAnswer.Outcome outcome, UUID id) {}

    /** The taken rows of a batch, which ends at this point of the file. */
    void add(ImportJob job, ImportRepository.Through through, List<RowAnswer> answers) {
        List<RowAnswer> taken = answers.stream().filter(RowAnswer::right).toList();
        if (taken.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into import_taken (job_id, round, last_row, rows, outcomes, items, region_path) values (?, ?, ?, ?, ?, ?, ?)
                        """)) {
            insert.setObject(1, job.id());
            insert.setInt(2, through.round());
            insert.setInt(3, through.row());
            Object[] rows = taken.stream().map(RowAnswer::number).toArray();
            Object[] outcomes =
                    taken.stream().map(answer -> answer.outcome().name()).toArray();
            Object[] items = taken.stream().map(RowAnswer::id).toArray();
            insert.setArray(4, connection.createArrayOf("int4", rows));
            insert.setArray(5, connection.createArrayOf("text", outcomes));
            insert.setArray(6, connection.createArrayOf("uuid", items));
            insert.setString(7, job.regionPath());
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    /** All of them in the order of the file: some tens of bytes for each. */
    List<TakenRow> all(UUID jobId) {
        return Select.from("""
                        select r.number, r.outcome, r.item
                        from import_taken t, unnest(t.rows, t.outcomes, t.items) as r (number, outcome, item)
                        """)
                .where("t.job_id = ?", jobId)
                .then("order by 1")
                .list(
                        database,
                        row -> new TakenRow(
                                row.getInt(1),
                                RowAnswer.Outcome.valueOf(row.getString(2)),
                                row.getObject(3, UUID.class)));
    }

    void clear(UUID jobId) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from import_taken where job_id = ?")) {
            delete.setObject(1, jobId);
            delete.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }
}

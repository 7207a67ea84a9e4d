package org.zhucun.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.exchange.list.CellProblem;
import org.zhucun.exchange.list.RowAnswer;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.Select;

/** 导入错误存取: the refused rows of a job. */
@ApplicationScoped
class ErrorRepository {
    private final DataSource database;
    private final ObjectMapper json;

    ErrorRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** 错误行: a refused row, what is wrong cell by cell. */
    record WrongRow(int number, List<CellProblem> problems) {}

    void add(ImportJob job, List<RowAnswer> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into import_error (job_id, row_number, problems, region_path) values (?, ?, ?::jsonb, ?)")) {
            for (RowAnswer row : rows) {
                if (!row.right()) {
                    insert.setObject(1, job.id());
                    insert.setInt(2, row.number());
                    insert.setString(3, json.writeValueAsString(row.problems()));
                    insert.setString(4, job.regionPath());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The refused rows after a row number, at most a thousand. */
    List<WrongRow> after(UUID jobId, int number) {
        return Select.from("select row_number, problems from import_error")
                .where("job_id = ? and row_number > ?", jobId, number)
                .then("order by row_number limit 1000")
                .list(database, row -> new WrongRow(row.getInt(1), problems(row.getString(2))));
    }

    /** The first refused rows, as many as an answer shows. */
    List<WrongRow> first(UUID jobId, int most) {
        return Select.from("select row_number, problems from import_error")
                .where("job_id = ?", jobId)
                .then("order by row_number limit ?", most)
                .list(database, row -> new WrongRow(row.getInt(1), problems(row.getString(2))));
    }

    void clear(UUID jobId) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from import_error where job_id = ?")) {
            delete.setObject(1, jobId);
            delete.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private List<CellProblem> problems(String text) {
        try {
            return List.of(json.readValue(text, CellProblem[].class));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

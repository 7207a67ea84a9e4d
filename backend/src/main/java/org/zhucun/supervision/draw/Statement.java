package org.zhucun.supervision.draw;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.zhucun.kernel.DatabaseFailure;

/** 写入: a statement on a table that the embargo keeps even from the one who writes it, so that no entity can be kept of it. */
record Statement(DataSource database, String text) {

    void run(Object... values) {
        each(List.<Object[]>of(values));
    }

    void each(List<Object[]> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(text)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }
}

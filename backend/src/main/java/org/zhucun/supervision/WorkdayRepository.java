package org.zhucun.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 工作日: terms counted on the working calendar of a place. */
@ApplicationScoped
class WorkdayRepository {
    private final DataSource database;

    WorkdayRepository(DataSource database) {
        this.database = database;
    }

    /** The term of so many workdays after a day where a path lies. */
    Term term(String regionPath, LocalDate from, int days) {
        return Select.from("select w.day, w.calendar from workday_after(?, ?, ?) w", regionPath, from, days)
                .list(database, row -> new Term(from, row.getObject(1, LocalDate.class), row.getString(2)))
                .get(0);
    }
}

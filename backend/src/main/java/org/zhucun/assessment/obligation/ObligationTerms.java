package org.zhucun.assessment.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 办理期限: terms in days, or in workdays on the calendar of a place. */
@ApplicationScoped
public class ObligationTerms {
    private final DataSource database;

    ObligationTerms(DataSource database) {
        this.database = database;
    }

    /**
     * 期限
     *
     * @param calendar the editions it was counted by, null where days are counted
     */
    public record Due(LocalDate on, String calendar) {}

    /** The last day of so many workdays after a day where a path lies. */
    public Due workdays(String regionPath, LocalDate from, int days) {
        return Select.from("select w.day, w.calendar from workday_after(?, ?, ?) w", regionPath, from, days)
                .list(database, row -> new Due(row.getObject(1, LocalDate.class), row.getString(2)))
                .get(0);
    }

    Due of(OpenedKind kind, String regionPath, LocalDate from) {
        return kind.workdays() > 0
                ? workdays(regionPath, from, kind.workdays())
                : new Due(from.plusDays(kind.days()), null);
    }
}

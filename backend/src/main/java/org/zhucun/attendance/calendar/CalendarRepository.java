package org.zhucun.attendance.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 年历存储: reads a year's special days. */
@ApplicationScoped
class CalendarRepository {
    private final DataSource database;

    CalendarRepository(DataSource database) {
        this.database = database;
    }

    Optional<YearCalendar> find(int year) {
        return Select.from("select edition from calendar_year")
                .where("year = ?", year)
                .list(database, row -> row.getString(1))
                .stream()
                .findFirst()
                .map(edition -> new YearCalendar(year, edition, special(year)));
    }

    private Map<LocalDate, YearCalendar.Special> special(int year) {
        Map<LocalDate, YearCalendar.Special> days = new HashMap<>();
        Select.from("select day, kind, name, name_en from calendar_day")
                .where("day between ? and ?", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .list(
                        database,
                        row -> days.put(
                                row.getObject(1, LocalDate.class),
                                new YearCalendar.Special(
                                        DayKind.valueOf(row.getString(2)), row.getString(3), row.getString(4))));
        return Map.copyOf(days);
    }
}

package org.zhucun.attendance.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;

/** 年历存储: editions of years. */
@ApplicationScoped
class CalendarRepository {
    private static final String EDITION = """
            select e.id, e.year, e.region_code, e.region_path, e.number, e.whole, e.document, e.reason, e.days::text, e.recorded_name,
                   e.recorded_office, e.recorded_at
            from calendar_edition e
            """;
    private static final TypeReference<List<SpecialDay>> DAYS = new TypeReference<>() {};

    private final DataSource database;
    private final ObjectMapper json;

    CalendarRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Grows with every edition that is seen, on whatever node it was entered: editions are entered one after another. */
    long stamp() {
        return Select.from("select coalesce(max(e.serial), 0) from calendar_edition e")
                .list(database, row -> row.getLong(1))
                .get(0);
    }

    /** The newest edition of each place for a year, the country's first. */
    List<Edition> current(int year) {
        return Select.from("""
                        select distinct on (e.region_path) e.id, e.year, e.region_code, e.region_path, e.number, e.whole, e.document,
                               e.reason, e.days::text, e.recorded_name, e.recorded_office, e.recorded_at
                        from calendar_edition e
                        """)
                .where("e.year = ?", year)
                .then("order by e.region_path, e.number desc")
                .list(database, this::edition);
    }

    /** All versions of the places on the way down to a path, newest first. */
    List<Edition> versions(int year, String path) {
        return Select.from(EDITION)
                .where("e.year = ?", year)
                .where("? like e.region_path || '%'", path)
                .then("order by e.serial desc limit 200")
                .list(database, this::edition);
    }

    /** Years with an edition of the country. */
    List<Integer> years() {
        return Select.from("select distinct e.year from calendar_edition e")
                .where("e.region_path = '/'")
                .then("order by 1")
                .list(database, row -> row.getInt(1));
    }

    void add(int year, String path, NewEdition edition, Office office) {
        // a number that is drawn earlier must not be seen later, or who has seen the later one would never look for it
        Select.from("select pg_advisory_xact_lock(hashtextextended('calendar-edition', 0))")
                .list(database, row -> null);
        Select.from(
                        """
                        insert into calendar_edition (id, year, region_code, number, whole, document, reason, days, recorded_by,
                                                      recorded_name, recorded_office, region_path)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?) returning number
                        """,
                        Ids.next(),
                        year,
                        path.equals("/") ? "000000" : edition.regionCode(),
                        edition.after() + 1,
                        edition.whole(),
                        edition.document().strip(),
                        edition.reason().strip(),
                        written(edition.days()),
                        office.accountId(),
                        office.accountName(),
                        office.nodeName(),
                        path)
                .list(database, row -> row.getInt(1));
    }

    private String written(List<SpecialDay> days) {
        try {
            return json.writeValueAsString(days);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Edition edition(ResultSet row) throws SQLException {
        try {
            return new Edition(
                    row.getObject(1, UUID.class),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getInt(5),
                    row.getBoolean(6),
                    row.getString(7),
                    row.getString(8),
                    json.readValue(row.getString(9), DAYS),
                    row.getString(10),
                    row.getString(11),
                    row.getObject(12, OffsetDateTime.class).toInstant());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the days of a calendar are not to be read", broken);
        }
    }
}

package org.zhucun.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 区划数据: projections of the tree. No entities: a page is read, shown and forgotten. */
@ApplicationScoped
class RegionRepository {
    private static final String REF =
            "r.code, r.name, r.short_name, r.kind, nullif(r.valid_from, '-infinity') as valid_from, r.valid_to";

    /** Counts children on a day: takes it twice. */
    private static final String VIEW = REF
            + ", (select count(*) from region c where c.level = r.level + 1 and c.code >= r.code and c.code < r.code || ':'"
            + " and c.valid_from <= ? and (c.valid_to is null or c.valid_to > ?)) as child_count";

    private final DataSource database;

    RegionRepository(DataSource database) {
        this.database = database;
    }

    /** Every row of each code, oldest first. */
    List<RegionRef> versions(Collection<String> codes) {
        return Select.from("select " + REF + " from region r")
                .where("r.code = any(?)", codes)
                .then("order by r.code, r.valid_from")
                .list(database, RegionRepository::ref);
    }

    /** The row in force on a day, else the one nearest before it, else the first one after it. */
    Optional<RegionView> nearest(String code, LocalDate on) {
        return Select.from("select " + VIEW + " from region r", on, on)
                .where("r.code = ?", code)
                .then(
                        "order by r.valid_from <= ? desc, case when r.valid_from <= ? then r.valid_from end desc,",
                        on,
                        on)
                .then("r.valid_from limit 1")
                .list(database, RegionRepository::view)
                .stream()
                .findFirst();
    }

    /** All divisions of a level beneath a code (empty: the whole country), in the order of their codes. */
    List<RegionView> page(String within, int level, LocalDate on, String afterCode, int limit) {
        return level(Select.from("select " + VIEW + " from region r", on, on), within, level, on)
                .where("r.code > ?", afterCode)
                .then("order by r.code limit " + limit)
                .list(database, RegionRepository::view);
    }

    CursorPage.Total total(String within, int level, LocalDate on) {
        return level(Select.from("select 1 from region r"), within, level, on).total(database);
    }

    List<RegionRef> beneath(String within, int level, LocalDate on) {
        return level(Select.from("select " + REF + " from region r"), within, level, on)
                .then("order by r.code")
                .list(database, RegionRepository::ref);
    }

    List<RegionView> search(RegionSearch search, RegionSearch.After after, int limit) {
        return search.select("select " + VIEW + " from", new Object[] {search.on(), search.on()}, after, limit)
                .then("order by r.level, r.code")
                .list(database, RegionRepository::view);
    }

    CursorPage.Total total(RegionSearch search) {
        int cap = CursorPage.TOTAL_CAP + 1;
        return search.select("select 1 from", new Object[0], RegionSearch.After.NOTHING, cap)
                .total(database);
    }

    Successions successions(String code) {
        return new Successions(steps("from_code", "to_code", code), steps("to_code", "from_code", code));
    }

    private List<SuccessionView> steps(String other, String self, String code) {
        return Select.from(
                        "select s." + other + " as code, (select r.name from region r where r.code = s." + other
                                + " order by r.valid_from desc limit 1) as name, s.kind, s.on_date, s.note from region_succession s")
                .where("s." + self + " = ?", code)
                .then("order by s.on_date, 1")
                .list(
                        database,
                        row -> new SuccessionView(
                                row.getString("code"),
                                row.getString("name"),
                                SuccessionKind.valueOf(row.getString("kind")),
                                row.getObject("on_date", LocalDate.class),
                                row.getString("note")));
    }

    private static Select level(Select query, String within, int level, LocalDate on) {
        return query.where("r.level = ?", level)
                .where("r.code >= ? and r.code < ?", within, within + ':')
                .where("r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?)", on, on);
    }

    private static RegionView view(ResultSet row) throws SQLException {
        return RegionView.of(ref(row), row.getInt("child_count"));
    }

    private static RegionRef ref(ResultSet row) throws SQLException {
        return new RegionRef(
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                RegionKind.valueOf(row.getString("kind")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}

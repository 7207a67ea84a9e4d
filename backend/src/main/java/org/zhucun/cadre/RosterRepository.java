package org.zhucun.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Tree;

/**
 * 名册查询: the roster as projections. Its order is the village (or the unit, for a sending unit), then the name, so that a page is the
 * next piece of one index range however deep it lies.
 */
@ApplicationScoped
class RosterRepository {
    private static final String COLUMNS = """
            select c.id, c.name, c.sex, c.birth_date, i.citizen_id_mask, i.phone_mask, c.political_affiliation, c.education,
                   c.rank_code, c.grade_code, c.unit_id, o.name as unit_name, c.managing_region_code, c.region_path, c.unit_path,
                   c.posted, c.version
            """;
    private static final String REST = """
            join cadre_identity i on i.cadre_id = c.id
            join organization o on o.id = c.unit_id
            """;
    /**
     * Looked up by key for each row of a page: in a plain join the planner may read the identities of the whole scope instead. A cadre
     * who was here at an earlier moment and is not now has no identity for this office, yet he belongs to that roster.
     */
    private static final String LOOKED_UP = """
            left join lateral (select * from cadre_identity i where i.cadre_id = c.id offset 0) i on true
            left join lateral (select * from organization o where o.id = c.unit_id offset 0) o on true
            """;

    private static final String PAGE = COLUMNS + "from (";
    private static final int GRAM = 2;
    private static final int FETCH = 1_000;

    private final DataSource database;

    RosterRepository(DataSource database) {
        this.database = database;
    }

    /** Where the page before ended. */
    record Last(String path, String name, UUID id) {}

    List<RosterRow> page(CadreFilter filter, Tree tree, Last last) {
        String path = tree == Tree.UNIT ? "unit_path" : "region_path";
        if (!byGrams(filter, tree)) {
            Select select = conditions(Select.from(PAGE + "select c.* from cadre c"), "c", filter)
                    .whereIf(like(filter), "c.name like ?");
            return cut(
                    after(select, "c." + path + ", c.name, c.id", last), "c." + path + ", c.name, c.id", filter.size);
        }
        String key = "g.region_path, g.name, g.cadre_id";
        Select select = conditions(
                Select.from(PAGE + "select c.* from cadre_name_gram g join cadre c on c.id = g.cadre_id"), "g", filter);
        return cut(after(grams(select, filter.name()), key, last), key, filter.size);
    }

    /** The rows of the page are cut out of the index first; only they are looked up elsewhere. */
    private List<RosterRow> cut(Select select, String key, int size) {
        String outside = key.replace("g.cadre_id", "c.id").replace("g.", "c.");
        return select.then("order by " + key + " limit " + (size + 1) + ") c\n" + LOOKED_UP + "order by " + outside)
                .list(database, RosterRepository::row);
    }

    CursorPage.Total total(CadreFilter filter, Tree tree) {
        if (!byGrams(filter, tree)) {
            return conditions(Select.from("select 1 from cadre c"), "c", filter)
                    .whereIf(like(filter), "c.name like ?")
                    .total(database);
        }
        return grams(
                        conditions(
                                Select.from("select 1 from cadre_name_gram g join cadre c on c.id = g.cadre_id"),
                                "g",
                                filter),
                        filter.name())
                .total(database);
    }

    /** Every row beneath a path in the order of the roster, read piece by piece. */
    void each(String regionPath, Consumer<RosterRow> reader) {
        String text = COLUMNS + "from cadre c\n" + REST
                + "where c.region_path >= ? and c.region_path < ? order by c.region_path, c.name, c.id";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(text)) {
            select.setFetchSize(FETCH);
            select.setString(1, regionPath);
            select.setString(2, regionPath + "~");
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.accept(row(rows));
                }
            }
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    /** Those with this blind index, in the caller's scope. */
    List<RosterRow> byIdentity(String column, byte[] index) {
        return Select.from(COLUMNS + "from cadre c\n" + REST)
                .where("i." + column + " = ?", (Object) index)
                .then("order by c.name, c.id limit 50")
                .list(database, RosterRepository::row);
    }

    private static Select conditions(Select select, String scoped, CadreFilter filter) {
        return select.beneath(scoped + ".region_path", filter.regionPath())
                .whereIf(filter.unit, "c.unit_id = ?")
                .whereIf(filter.posted, "c.posted = ?")
                .whereIf(filter.role, "? = any (c.posting_roles)")
                .whereIf(utc(filter.changedSince), "c.changed_at >= ?");
    }

    /** By the last two characters, given names tell more apart than surnames; the rest of a longer search is compared. */
    private static Select grams(Select select, String name) {
        int length = name.codePointCount(0, name.length());
        String gram = length <= GRAM ? name : name.substring(name.offsetByCodePoints(name.length(), -GRAM));
        select.where("g.gram = ?", gram);
        return length <= GRAM ? select : select.where("g.name like ?", "%" + Select.literal(name) + "%");
    }

    /** The index of names knows those of now. */
    private static boolean byGrams(CadreFilter filter, Tree tree) {
        return filter.name() != null && tree == Tree.REGION && filter.knownAt == null;
    }

    private static String like(CadreFilter filter) {
        return filter.name() == null ? null : "%" + Select.literal(filter.name()) + "%";
    }

    /** In sub-selects the place is unknown to the planner: else it plans each page anew, as that seems to pay deep in the list. */
    private static Select after(Select select, String key, Last last) {
        String place = "(" + key + ") > ((select ?), (select ?), (select ?))";
        return last == null ? select : select.where(place, last.path(), last.name(), last.id());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static RosterRow row(ResultSet row) throws SQLException {
        return new RosterRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getObject(11, UUID.class),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getBoolean(16),
                row.getLong(17));
    }
}

package org.zhucun.paper;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 文书登记数据 */
@ApplicationScoped
class PaperRepository implements PanacheRepositoryBase<Paper, UUID> {
    private static final String COLUMNS = """
            select id, number, kind, format, title, scope, as_of, purpose, row_count, page_count, sha256, printed_by_name, office_name,
                   printed_at
            from paper
            """;

    private final DataSource database;

    PaperRepository(DataSource database) {
        this.database = database;
    }

    /** The next number of an office's year. Its lock orders two prints of one place, nobody else waits. */
    int nextNumber(String regionPath, int year) {
        return ((Number) getEntityManager()
                        .createNativeQuery("""
                                insert into paper_number_series as s (region_path, year, last) values (:region, :year, 1)
                                on conflict (region_path, year) do update set last = s.last + 1
                                returning last
                                """)
                        .setParameter("region", regionPath)
                        .setParameter("year", year)
                        .getSingleResult())
                .intValue();
    }

    /** The newest first. */
    List<PaperView> page(PaperFilter filter, UUID before) {
        return filtered(filter)
                .whereIf(before, "id < ?")
                .then("order by id desc limit " + (filter.size + 1))
                .list(database, PaperRepository::read);
    }

    CursorPage.Total total(PaperFilter filter) {
        return filtered(filter).total(database);
    }

    private static Select filtered(PaperFilter filter) {
        return Select.from(COLUMNS).whereIf(filter.number, "number = ?").whereIf(filter.kind, "kind = ?");
    }

    private static PaperView read(ResultSet row) throws SQLException {
        return new PaperView(
                row.getObject("id", UUID.class),
                row.getString("number"),
                PaperKind.valueOf(row.getString("kind")),
                PaperFormat.valueOf(row.getString("format")),
                row.getString("title"),
                row.getString("scope"),
                row.getObject("as_of", LocalDate.class),
                row.getString("purpose"),
                row.getInt("row_count"),
                row.getObject("page_count", Integer.class),
                row.getString("sha256"),
                row.getString("printed_by_name"),
                row.getString("office_name"),
                row.getObject("printed_at", OffsetDateTime.class).toInstant());
    }
}

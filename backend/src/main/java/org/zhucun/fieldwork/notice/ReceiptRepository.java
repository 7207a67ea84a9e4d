package org.zhucun.fieldwork.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.fieldwork.Desk;
import org.zhucun.fieldwork.FieldPages;
import org.zhucun.fieldwork.FieldPages.Sorted;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 签收存取 */
@ApplicationScoped
class ReceiptRepository {
    private static final String COLUMNS = """
            select x.id, x.notice_id, n.title, n.on_post, n.due_on, x.region_code, x.region_name, x.acknowledged_on, x.acknowledged_by,
                   x.region_path, x.version
            from notice_receipt x
            join notice n on n.id = x.notice_id
            """;

    private final EntityManager entities;
    private final DataSource database;
    private final FieldPages pages;
    private final Desk desk;

    ReceiptRepository(EntityManager entities, DataSource database, FieldPages pages, Desk desk) {
        this.entities = entities;
        this.database = database;
        this.pages = pages;
        this.desk = desk;
    }

    Optional<Receipt> find(UUID id) {
        return Optional.ofNullable(entities.find(Receipt.class, id));
    }

    void flush() {
        entities.flush();
    }

    ReceiptView view(UUID id) {
        return Select.from(COLUMNS)
                .where("x.id = ?", id)
                .list(database, this::read)
                .get(0);
    }

    CursorPage<ReceiptView> page(ReceiptFilter filter) {
        return pages.page(
                Sorted.byPlace("notice-receipts"),
                filter,
                () -> {
                    Select select = Select.from(COLUMNS)
                            .beneath("x.region_path", filter.regionPath())
                            .whereIf(filter.notice, "x.notice_id = ?");
                    return filter.acknowledged == null
                            ? select
                            : select.where("(x.acknowledged_on is not null) = ?", filter.acknowledged);
                },
                this::read);
    }

    private ReceiptView read(ResultSet row) throws SQLException {
        LocalDate acknowledged = row.getObject("acknowledged_on", LocalDate.class);
        LocalDate due = row.getObject("due_on", LocalDate.class);
        return new ReceiptView(
                row.getObject("id", UUID.class),
                row.getObject("notice_id", UUID.class),
                row.getString("title"),
                row.getBoolean("on_post"),
                due,
                row.getString("region_code"),
                row.getString("region_name"),
                acknowledged,
                row.getString("acknowledged_by"),
                acknowledged == null && due.isBefore(desk.today()),
                row.getLong("version"),
                acknowledged == null
                        ? desk.may("notice:acknowledge", row.getString("region_path"), "acknowledge")
                        : List.of());
    }
}

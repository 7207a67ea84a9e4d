package org.zhucun.fieldwork.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.fieldwork.Desk;
import org.zhucun.fieldwork.FieldPages;
import org.zhucun.fieldwork.FieldPages.Sorted;
import org.zhucun.fieldwork.PeriodFilter;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 资金存取 */
@ApplicationScoped
class FundRepository {
    private static final String COLUMNS = """
            select x.id, x.kind, x.amount, x.unit_id, x.unit_name, x.village_code, x.village_name, x.received_on, x.purpose,
                   x.withdrawn_on, x.withdrawn_reason, x.region_path, x.version
            from fund_record x
            """;

    private final EntityManager entities;
    private final DataSource database;
    private final FieldPages pages;
    private final Desk desk;

    FundRepository(EntityManager entities, DataSource database, FieldPages pages, Desk desk) {
        this.entities = entities;
        this.database = database;
        this.pages = pages;
        this.desk = desk;
    }

    void add(FundRecord fund) {
        entities.persist(fund);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    Optional<FundRecord> find(UUID id) {
        return Optional.ofNullable(entities.find(FundRecord.class, id));
    }

    FundView view(UUID id) {
        return Select.from(COLUMNS)
                .where("x.id = ?", id)
                .list(database, this::read)
                .get(0);
    }

    CursorPage<FundView> page(FundFilter filter) {
        return pages.page(Sorted.newest("funds", "received_on"), filter, () -> filtered(filter), this::read);
    }

    /** What still counts, by kind. */
    Map<FundKind, BigDecimal> sums(String path, PeriodFilter period) {
        Map<FundKind, BigDecimal> sums = new EnumMap<>(FundKind.class);
        counted("select x.kind, sum(x.amount) from fund_record x", path, period)
                .then("group by x.kind")
                .list(database, row -> sums.put(FundKind.valueOf(row.getString(1)), row.getBigDecimal(2)));
        return sums;
    }

    long count(String path, PeriodFilter period) {
        return counted("select count(*) from fund_record x", path, period)
                .list(database, row -> row.getLong(1))
                .get(0);
    }

    private static Select counted(String text, String path, PeriodFilter period) {
        return Select.from(text)
                .beneath("x.region_path", path)
                .where("x.withdrawn_on is null")
                .whereIf(period.from, "x.received_on >= ?")
                .whereIf(period.to, "x.received_on <= ?");
    }

    private static Select filtered(FundFilter filter) {
        return Select.from(COLUMNS)
                .beneath("x.region_path", filter.regionPath())
                .whereIf(filter.kind, "x.kind = ?")
                .whereIf(filter.unit, "x.unit_id = ?")
                .whereIf(filter.from, "x.received_on >= ?")
                .whereIf(filter.to, "x.received_on <= ?");
    }

    private FundView read(ResultSet row) throws SQLException {
        LocalDate withdrawn = row.getObject("withdrawn_on", LocalDate.class);
        String path = row.getString("region_path");
        return new FundView(
                row.getObject("id", UUID.class),
                FundKind.valueOf(row.getString("kind")),
                row.getBigDecimal("amount"),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                row.getString("village_code"),
                row.getString("village_name"),
                row.getObject("received_on", LocalDate.class),
                row.getString("purpose"),
                withdrawn,
                row.getString("withdrawn_reason"),
                row.getLong("version"),
                withdrawn == null ? desk.may("fund:edit", path, "withdraw") : List.of());
    }
}

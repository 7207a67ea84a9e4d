package org.zhucun.assessment.accountability;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;

/** 问责数据: cases by the day of the decision, newest first. */
@ApplicationScoped
class CaseRepository implements PanacheRepositoryBase<AccountabilityCase, UUID> {
    private final DataSource database;

    CaseRepository(DataSource database) {
        this.database = database;
    }

    List<CaseView> page(CaseFilter filter, List<String> after, Office office) {
        Select select = filtered(CaseView.COLUMNS, filter);
        if (after != null) {
            select.where("(a.decided_on, a.id) < (?, ?)", LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)));
        }
        return select.then("order by a.decided_on desc, a.id desc limit " + (filter.size + 1))
                .list(database, row -> CaseView.of(row, office));
    }

    CursorPage.Total total(CaseFilter filter) {
        return filtered("select a.id from accountability_case a", filter).total(database);
    }

    Optional<CaseView> view(UUID id, Office office) {
        return Select.from(CaseView.COLUMNS)
                .where("a.id = ?", id)
                .list(database, row -> CaseView.of(row, office))
                .stream()
                .findFirst();
    }

    private static Select filtered(String projection, CaseFilter filter) {
        return Select.from(projection)
                .beneath("a.region_path", filter.regionPath())
                .whereIf(filter.unit, "a.unit_id = ?")
                .whereIf(filter.from, "a.decided_on >= ?")
                .whereIf(filter.to, "a.decided_on <= ?");
    }
}

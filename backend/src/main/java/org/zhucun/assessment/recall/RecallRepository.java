package org.zhucun.assessment.recall;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;

/** 召回数据: recalls by the day they were proposed, newest first. */
@ApplicationScoped
class RecallRepository implements PanacheRepositoryBase<Recall, UUID> {
    private final DataSource database;

    RecallRepository(DataSource database) {
        this.database = database;
    }

    Optional<Recall> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those begun for an obligation that he has not left by yet. */
    List<Recall> pendingFor(UUID obligationId) {
        return find("obligationId = ?1 and state in (?2, ?3)", obligationId, RecallState.PROPOSED, RecallState.DECIDED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The recall by which a stay ended. */
    Optional<Recall> carriedOut(UUID postingId) {
        return find("postingId = ?1 and state in (?2, ?3)", postingId, RecallState.LEFT, RecallState.REPLACED)
                .firstResultOptional();
    }

    /** Condition and clause of a recall that leaves no 优秀 for a year, wherever it was decided. */
    Optional<String[]> forbidsExcellent(UUID cadreId, int year) {
        return Optional.ofNullable(Select.from("select recall_forbids_excellent(?, ?)", cadreId, year)
                        .list(database, row -> row.getString(1))
                        .get(0))
                .map(words -> words.split("\\|", 2));
    }

    List<RecallView> page(RecallFilter filter, List<String> after, LocalDate today, Office office) {
        Select select = filtered(RecallView.COLUMNS, filter);
        if (after != null) {
            select.where(
                    "(r.proposed_on, r.id) < (?, ?)", LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)));
        }
        return select.then("order by r.proposed_on desc, r.id desc limit " + (filter.size + 1))
                .list(database, row -> RecallView.of(row, office, today));
    }

    CursorPage.Total total(RecallFilter filter) {
        return filtered("select r.id from recall r", filter).total(database);
    }

    Optional<RecallView> view(UUID id, LocalDate today, Office office) {
        return Select.from(RecallView.COLUMNS)
                .where("r.id = ?", id)
                .list(database, row -> RecallView.of(row, office, today))
                .stream()
                .findFirst();
    }

    private static Select filtered(String projection, RecallFilter filter) {
        Select select = Select.from(projection)
                .beneath("r.region_path", filter.regionPath())
                .whereIf(filter.state, "r.state = ?")
                .whereIf(filter.cadre, "r.cadre_id = ?");
        if (Boolean.TRUE.equals(filter.underWay)) {
            select.where("r.state in ('PROPOSED', 'DECIDED', 'LEFT')");
        }
        return select;
    }
}

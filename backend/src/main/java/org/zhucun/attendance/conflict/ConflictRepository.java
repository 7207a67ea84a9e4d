package org.zhucun.attendance.conflict;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 不符存储. */
@ApplicationScoped
class ConflictRepository implements PanacheRepositoryBase<Conflict, UUID> {
    private final DataSource database;

    ConflictRepository(DataSource database) {
        this.database = database;
    }

    /** Newest first. */
    List<Conflict> page(ConflictFilter filter, OffsetDateTime before, UUID beforeId) {
        Select select = filtered(filter);
        if (before != null) {
            select.where("(c.opened_at, c.id) < (?, ?)", before, beforeId);
        }
        List<UUID> ids = select.then("order by c.opened_at desc, c.id desc limit " + (filter.size + 1))
                .list(database, row -> row.getObject(1, UUID.class));
        return ids.isEmpty() ? new ArrayList<>() : list("id in ?1 order by openedAt desc, id desc", ids);
    }

    CursorPage.Total total(ConflictFilter filter) {
        return filtered(filter).total(database);
    }

    /** Whether this finding has opened one about the posting already. */
    boolean opened(UUID finding, UUID posting) {
        return count("findingId = ?1 and postingId = ?2", finding, posting) > 0;
    }

    /** Who confirmed a day of a place, null while nobody has. */
    UUID confirmer(String regionPath, LocalDate day) {
        return Select.from("select c.confirmed_by from attendance_confirmer(left(?, 26), ?) c", regionPath, day)
                .list(database, row -> new UUID[] {row.getObject(1, UUID.class)})
                .stream()
                .findFirst()
                .map(found -> found[0])
                .orElse(null);
    }

    /** Whether the finding bears on anybody on a day (I6): until then there is nothing to settle. */
    boolean counts(UUID finding, LocalDate day) {
        return !Select.from("select f.id from finding f")
                .where("f.id = ?", finding)
                .where("finding_counts(f, ?)", day)
                .list(database, row -> row.getObject(1, UUID.class))
                .isEmpty();
    }

    List<Conflict> openOf(UUID finding) {
        return list("findingId = ?1 and state = ?2", finding, ConflictState.OPEN);
    }

    private static Select filtered(ConflictFilter filter) {
        return Select.from("select c.id from attendance_conflict c")
                .beneath("c.region_path", filter.path())
                .whereIf(filter.state, "c.state = ?");
    }
}

package org.zhucun.assessment.obligation;

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

/** 后果数据: obligations by the day they are due, the earliest first. */
@ApplicationScoped
class ObligationRepository implements PanacheRepositoryBase<Obligation, UUID> {
    private static final int DEBTORS = 200;

    private final DataSource database;

    ObligationRepository(DataSource database) {
        this.database = database;
    }

    /** Writes it unless its grade has opened the same already; whoever comes second waits for the first and finds it. */
    void addOnce(Obligation one) {
        flush();
        Select.from(
                        """
                        insert into obligation (id, kind, source, grade_id, year, standing, cadre_id, cadre_name, unit_name, sent_by,
                            debtor_kind, debtor_path, debtor_name, opened_on, due_on, calendar, outcomes, parameter_id, basis,
                            region_path, unit_path)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (grade_id, kind) where grade_id is not null and state <> 'WITHDRAWN' do nothing
                        returning 1
                        """,
                        one.id,
                        one.kind,
                        one.source,
                        one.gradeId,
                        one.year,
                        one.standing,
                        one.cadreId,
                        one.cadreName,
                        one.unitName,
                        one.sentBy,
                        one.debtorKind,
                        one.debtorPath,
                        one.debtorName,
                        one.openedOn,
                        one.dueOn,
                        one.calendar,
                        List.of(one.outcomes),
                        one.parameterId,
                        one.basis,
                        one.regionPath,
                        one.unitPath)
                .list(database, row -> row.getInt(1));
    }

    Optional<Obligation> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Obligation> ofGrade(UUID gradeId) {
        return find("gradeId = ?1 order by kind, id", gradeId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Obligation> ofRecall(UUID recallId) {
        return find("recallId = ?1 and source = 'RECALL' and state = ?2", recallId, ObligationState.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Obligation> closedBy(UUID byId) {
        return find("closedById = ?1 and state = ?2", byId, ObligationState.CLOSED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Whether an act keeps something closed that lies outside the scope of whoever asks. */
    boolean closedElsewhere(UUID byId) {
        return Select.from(
                        "select obligations_closed_by(?) > (select count(*) from obligation o"
                                + " where o.closed_by_id = ? and o.state = 'CLOSED')",
                        byId,
                        byId)
                .list(database, row -> row.getBoolean(1))
                .get(0);
    }

    Optional<Obligation> open(UUID cadreId, ObligationKind kind) {
        return find("cadreId = ?1 and kind = ?2 and state = ?3 order by dueOn, id", cadreId, kind, ObligationState.OPEN)
                .firstResultOptional();
    }

    /** Those of a kind that are open about a cadre, and the one that is named where it is open. */
    List<Obligation> asking(UUID cadreId, ObligationKind kind, UUID named) {
        return find(
                        "cadreId = ?1 and state = ?2 and (kind = ?3 or id = ?4) order by id",
                        cadreId,
                        ObligationState.OPEN,
                        kind,
                        named)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** How often a cadre was found absent in a year, as far as it counts on a day. */
    int absences(UUID cadreId, int year, LocalDate on) {
        return Select.from("select count(*) from finding f")
                .where("f.cadre_id = ? and f.category = 'ABSENT' and finding_counts(f, ?)", cadreId, on)
                .where("f.found_on between ? and ?", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .list(database, row -> row.getInt(1))
                .get(0);
    }

    long openOf(UUID roundId) {
        return Select.from("select count(*) from obligation o")
                .where("o.state = 'OPEN' and o.source = 'GRADE'")
                .where("exists (select from assessment_grade g where g.id = o.grade_id and g.round_id = ?)", roundId)
                .list(database, row -> row.getLong(1))
                .get(0);
    }

    List<ObligationView> page(ObligationFilter filter, List<String> after, LocalDate today, Office office) {
        Select select = filtered(ObligationView.COLUMNS, filter, today);
        if (after != null) {
            select.where("(o.due_on, o.id) > (?, ?)", LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)));
        }
        return select.then("order by o.due_on, o.id limit " + (filter.size + 1))
                .list(database, row -> ObligationView.of(row, office, today));
    }

    CursorPage.Total total(ObligationFilter filter, LocalDate today) {
        return filtered("select o.id from obligation o", filter, today).total(database);
    }

    Optional<ObligationView> view(UUID id, LocalDate today, Office office) {
        return Select.from(ObligationView.COLUMNS)
                .where("o.id = ?", id)
                .list(database, row -> ObligationView.of(row, office, today))
                .stream()
                .findFirst();
    }

    /** What each debtor still owes in a region, whoever has most overdue is not put first: they stand in the order of the tree. */
    List<DebtorView> debtors(String regionPath, LocalDate today) {
        return Select.from("""
                        select o.debtor_kind, o.debtor_path, min(o.debtor_name), count(*), count(*) filter (where o.due_on < ?)
                        from obligation o
                        """, today)
                .where("o.state = 'OPEN'")
                .beneath("o.region_path", regionPath)
                .then("group by o.debtor_kind, o.debtor_path order by o.debtor_kind, o.debtor_path limit " + DEBTORS)
                .list(
                        database,
                        row -> new DebtorView(
                                DebtorKind.valueOf(row.getString(1)),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4),
                                row.getInt(5)));
    }

    private static Select filtered(String projection, ObligationFilter filter, LocalDate today) {
        Select select = Select.from(projection)
                .beneath("o.region_path", filter.regionPath())
                .whereIf(filter.state, "o.state = ?")
                .whereIf(filter.kind, "o.kind = ?")
                .whereIf(filter.cadre, "o.cadre_id = ?")
                .whereIf(filter.year, "o.year = ?")
                .whereIf(filter.debtor, "o.debtor_path = ?")
                .whereIf(filter.grade, "o.grade_id = ?");
        if (Boolean.TRUE.equals(filter.overdue)) {
            select.where("o.state = 'OPEN' and o.due_on < ?", today);
        }
        if (Boolean.TRUE.equals(filter.asked)) {
            select.where("o.state = 'OPEN' and o.override_asked_by is not null");
        }
        if (Boolean.TRUE.equals(filter.corrected)) {
            select.where("o.corrected_on is not null");
        }
        return select;
    }
}

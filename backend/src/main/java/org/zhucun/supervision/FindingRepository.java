package org.zhucun.supervision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 问题数据: findings, their steps and their numbers. */
@ApplicationScoped
class FindingRepository implements PanacheRepositoryBase<Finding, UUID> {
    private static final String COLUMNS = """
            select id, number, inspection_id, problem_list_id, village_code, village_name, target_kind, target_id, target_name,
                   category, severity, facts, clause, method, state, due_on, issued_on, found_on, found_by, found_by_name,
                   cause, measures, rectified_by, rectified_by_name, rectified_on, verified_by, verified_by_name, verified_on,
                   verification_result, verification_note, rectifiers, verifiers, closed_on, region_path, version
            from finding
            """;

    private final DataSource database;

    FindingRepository(DataSource database) {
        this.database = database;
    }

    /** Newest first, after the one of the given day and id. */
    List<Finding> page(FindingFilter filter, LocalDate today, LocalDate beforeDay, UUID beforeId) {
        Select select = filtered(filter, today);
        if (beforeId != null) {
            select.where("(found_on, id) < (?, ?)", beforeDay, beforeId);
        }
        return select.then("order by found_on desc, id desc limit " + (filter.size + 1))
                .list(database, FindingRepository::read);
    }

    CursorPage.Total total(FindingFilter filter, LocalDate today) {
        return filtered(filter, today).total(database);
    }

    /** What was found about a cadre, as far as the office may see it. */
    List<Finding> about(UUID cadreId) {
        return Select.from(COLUMNS)
                .where("cadre_id = ?", cadreId)
                .then("order by found_on desc, id desc limit 200")
                .list(database, FindingRepository::read);
    }

    List<FindingEvent> history(UUID findingId) {
        return getEntityManager()
                .createQuery("from FindingEvent e where e.findingId = :finding order by e.at, e.id", FindingEvent.class)
                .setParameter("finding", findingId)
                .getResultList();
    }

    void add(FindingEvent event) {
        getEntityManager().persist(event);
    }

    /** The next number of a county's year. The row's lock orders two inspectors of one county, nobody else waits. */
    int nextNumber(String regionCode, int year) {
        return ((Number) getEntityManager()
                        .createNativeQuery("""
                                insert into finding_number_series as s (region_code, year, last) values (:region, :year, 1)
                                on conflict (region_code, year) do update set last = s.last + 1
                                returning last
                                """)
                        .setParameter("region", regionCode)
                        .setParameter("year", year)
                        .getSingleResult())
                .intValue();
    }

    private static Select filtered(FindingFilter filter, LocalDate today) {
        String search = filter.q == null || filter.q.isBlank() ? null : "%" + Select.literal(filter.q.trim()) + "%";
        Select select = Select.from(COLUMNS)
                .beneath("region_path", filter.regionPath())
                .whereIf(filter.state, "state = ?")
                .whereIf(filter.category, "category = ?")
                .whereIf(filter.severity, "severity = ?")
                .whereIf(filter.from, "found_on >= ?")
                .whereIf(filter.to, "found_on <= ?")
                .whereIf(filter.list, "problem_list_id = ?");
        if (filter.overdue != null) {
            String overdue = "(state = any (?) and due_on < ?)";
            select.where(
                    filter.overdue ? overdue : "not coalesce(" + overdue + ", false)",
                    FindingState.awaitingRectification(),
                    today);
        }
        if (search != null) {
            select.where("(facts ilike ? or target_name ilike ? or number ilike ?)", search, search, search);
        }
        return select;
    }

    private static Finding read(ResultSet row) throws SQLException {
        Finding finding = new Finding();
        finding.id = row.getObject("id", UUID.class);
        finding.number = row.getString("number");
        finding.regionPath = row.getString("region_path");
        finding.inspectionId = row.getObject("inspection_id", UUID.class);
        finding.problemListId = row.getObject("problem_list_id", UUID.class);
        finding.villageCode = row.getString("village_code");
        finding.villageName = row.getString("village_name");
        finding.targetKind = TargetKind.valueOf(row.getString("target_kind"));
        finding.targetId = row.getString("target_id");
        finding.targetName = row.getString("target_name");
        finding.category = FindingCategory.valueOf(row.getString("category"));
        finding.severity = FindingSeverity.valueOf(row.getString("severity"));
        finding.facts = row.getString("facts");
        finding.clause = row.getString("clause");
        finding.method = constant(InspectionMethod.class, row.getString("method"));
        finding.state = FindingState.valueOf(row.getString("state"));
        finding.dueOn = day(row, "due_on");
        finding.issuedOn = day(row, "issued_on");
        finding.foundOn = day(row, "found_on");
        finding.foundBy = row.getObject("found_by", UUID.class);
        finding.foundByName = row.getString("found_by_name");
        finding.closedOn = day(row, "closed_on");
        finding.version = row.getLong("version");
        readRound(finding, row);
        return finding;
    }

    private static void readRound(Finding finding, ResultSet row) throws SQLException {
        finding.cause = row.getString("cause");
        finding.measures = row.getString("measures");
        finding.rectifiedBy = row.getObject("rectified_by", UUID.class);
        finding.rectifiedByName = row.getString("rectified_by_name");
        finding.rectifiedOn = day(row, "rectified_on");
        finding.verifiedBy = row.getObject("verified_by", UUID.class);
        finding.verifiedByName = row.getString("verified_by_name");
        finding.verifiedOn = day(row, "verified_on");
        finding.verificationResult = constant(VerificationResult.class, row.getString("verification_result"));
        finding.verificationNote = row.getString("verification_note");
        finding.rectifiers = (UUID[]) row.getArray("rectifiers").getArray();
        finding.verifiers = (UUID[]) row.getArray("verifiers").getArray();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}

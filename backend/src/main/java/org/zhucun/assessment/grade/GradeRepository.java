package org.zhucun.assessment.grade;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.zhucun.assessment.facts.FactsBook;
import org.zhucun.assessment.facts.SheetFacts;
import org.zhucun.assessment.sheet.Sheet;
import org.zhucun.assessment.sheet.SheetRows;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;

/** 等次存取 */
@ApplicationScoped
class GradeRepository {
    private final DataSource database;
    private final SheetRows rows;
    private final FactsBook facts;

    GradeRepository(DataSource database, SheetRows rows, FactsBook facts) {
        this.database = database;
        this.rows = rows;
        this.facts = facts;
    }

    /**
     * 待记等次
     *
     * @param before the edition it corrects, or null
     * @param facts as the text that is kept
     */
    record NewGrade(
            UUID id,
            Sheet sheet,
            GradeHead before,
            String reason,
            Standing grade,
            String opinion,
            String facts,
            LocalDate on,
            Term term) {}

    /** 复核期限 */
    record Term(LocalDate until, String basis) {}

    void add(NewGrade one, Office by) {
        Sheet sheet = one.sheet();
        Select.from(
                        """
                        insert into assessment_grade (id, sheet_id, round_id, object_kind, category, edition, replaces, reason, grade, opinion,
                            parts, rating, satisfaction, total, facts, facts_as_of, digest, proposed_by, referred_by, decided_by,
                            decided_by_name, decided_office, office_path, decided_on, objection_until, objection_basis, cadre_id,
                            region_path, unit_path)
                        select ?, ?, ?, ?, ?, ?, ?::uuid, ?::text, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, f.facts, now(),
                               encode(sha256(convert_to(f.facts::text, 'UTF8')), 'hex'), ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?, ?::text
                        from (select ?::jsonb as facts) f
                        returning 1
                        """,
                        one.id(),
                        sheet.id(),
                        sheet.period().roundId(),
                        sheet.object().kind(),
                        sheet.object().category(),
                        one.before() == null ? 1 : one.before().edition() + 1,
                        one.before() == null ? null : one.before().id(),
                        one.reason(),
                        one.grade(),
                        one.opinion(),
                        rows.text(sheet.proposal().parts()),
                        rows.text(sheet.proposal().rating()),
                        rows.text(sheet.proposal().satisfaction()),
                        sheet.proposal().total(),
                        sheet.proposal().by(),
                        sheet.referral() == null ? null : sheet.referral().by(),
                        by.accountId(),
                        by.accountName(),
                        by.nodeName(),
                        by.path(),
                        one.on(),
                        one.term().until(),
                        one.term().basis(),
                        sheet.object().cadreId(),
                        sheet.object().regionPath(),
                        sheet.object().unitPath(),
                        one.facts())
                .list(database, row -> row.getInt(1));
    }

    Optional<GradeHead> head(UUID grade) {
        return grade == null
                ? Optional.empty()
                : Select.from(
                                "select g.id, g.edition, g.grade, g.decided_by, g.office_path, g.objection_until from assessment_grade g")
                        .where("g.id = ?", grade)
                        .list(
                                database,
                                row -> new GradeHead(
                                        row.getObject(1, UUID.class),
                                        row.getInt(2),
                                        Standing.valueOf(row.getString(3)),
                                        row.getObject(4, UUID.class),
                                        row.getString(5),
                                        row.getObject(6, LocalDate.class)))
                        .stream()
                        .findFirst();
    }

    /** All editions, the newest first. */
    List<GradeVersion> versions(UUID sheet) {
        return Select.from("""
                        select g.id, g.edition, g.replaces, g.reason, g.grade, g.opinion, g.parts, g.rating, g.satisfaction, g.total, g.facts,
                               g.facts_as_of, g.digest, g.decided_by_name, g.decided_office, g.decided_on, g.objection_until, g.objection_basis
                        from assessment_grade g
                        """)
                .where("g.sheet_id = ?", sheet)
                .then("order by g.edition desc limit 50")
                .list(database, this::version);
    }

    /** What the grades that stand rested on, by their ids. */
    Map<UUID, SheetFacts> frozen(List<UUID> grades) {
        record Frozen(UUID id, SheetFacts facts) {}
        return grades.isEmpty()
                ? Map.of()
                : Select.from("select g.id, g.facts from assessment_grade g where g.id = any (?::uuid[])", grades)
                        .list(database, row -> new Frozen(row.getObject(1, UUID.class), facts.parse(row.getString(2))))
                        .stream()
                        .collect(Collectors.toMap(Frozen::id, Frozen::facts));
    }

    private GradeVersion version(ResultSet row) throws SQLException {
        return new GradeVersion(
                row.getObject("id", UUID.class),
                row.getInt("edition"),
                row.getObject("replaces", UUID.class),
                row.getString("reason"),
                Standing.valueOf(row.getString("grade")),
                row.getString("opinion"),
                rows.parts(row.getString("parts")),
                rows.rating(row.getString("rating")),
                rows.satisfaction(row.getString("satisfaction")),
                row.getBigDecimal("total"),
                facts.parse(row.getString("facts")),
                row.getObject("facts_as_of", OffsetDateTime.class).toInstant(),
                row.getString("digest"),
                row.getString("decided_by_name"),
                row.getString("decided_office"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("objection_until", LocalDate.class),
                row.getString("objection_basis"));
    }
}

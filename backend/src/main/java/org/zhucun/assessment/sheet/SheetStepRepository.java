package org.zhucun.assessment.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.assessment.grade.Standing;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;

/** 考核表办理存取: the steps of a sheet that is held by a lock. */
@ApplicationScoped
class SheetStepRepository {
    private final DataSource database;
    private final SheetRows rows;

    SheetStepRepository(DataSource database, SheetRows rows) {
        this.database = database;
        this.rows = rows;
    }

    void propose(UUID sheet, Sheet.Proposal said) {
        Select.from(
                        """
                        update assessment_sheet set state = 'PROPOSED', proposed = ?, opinion = ?, parts = ?::jsonb, rating = ?::jsonb,
                               satisfaction = ?::jsonb, total = ?, proposed_by = ?, proposed_by_name = ?, proposed_on = ?,
                               returned_reason = null, version = version + 1
                        where id = ? returning 1
                        """,
                        said.grade(),
                        said.opinion(),
                        rows.text(said.parts()),
                        rows.text(said.rating()),
                        rows.text(said.satisfaction()),
                        said.total(),
                        said.by(),
                        said.byName(),
                        said.on(),
                        sheet)
                .list(database, row -> row.getInt(1));
    }

    /** A proposal goes back to who proposed; what was referred goes back to the region that referred it. */
    void giveBack(UUID sheet, String reason) {
        Select.from("""
                        update assessment_sheet set state = case state when 'REFERRED' then 'PROPOSED' else 'OPEN' end, returned_reason = ?,
                               referred_to = null, referred_grade = null, referred_opinion = null, referred_by = null,
                               referred_by_name = null, referred_on = null, version = version + 1
                        where id = ? returning 1
                        """, reason, sheet).list(database, row -> row.getInt(1));
    }

    void refer(UUID sheet, String to, Standing grade, String opinion, Office by, LocalDate on) {
        Select.from("""
                        update assessment_sheet set state = 'REFERRED', referred_to = ?, referred_grade = ?, referred_opinion = ?,
                               referred_by = ?, referred_by_name = ?, referred_on = ?, returned_reason = null, version = version + 1
                        where id = ? returning 1
                        """, to, grade, opinion, by.accountId(), by.accountName(), on, sheet)
                .list(database, row -> row.getInt(1));
    }

    void touched(UUID sheet) {
        Select.from("update assessment_sheet set version = version + 1 where id = ? returning 1", sheet)
                .list(database, row -> row.getInt(1));
    }

    void graded(UUID sheet, UUID gradeId, Standing grade) {
        Select.from("""
                        update assessment_sheet set state = 'GRADED', grade_id = ?, grade = ?, returned_reason = null, version = version + 1
                        where id = ? returning 1
                        """, gradeId, grade, sheet).list(database, row -> row.getInt(1));
    }
}

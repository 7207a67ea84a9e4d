package org.zhucun.assessment.objection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.assessment.grade.GradeHead;
import org.zhucun.assessment.sheet.Sheet;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;

/** 复核申请存取 */
@ApplicationScoped
class ObjectionRepository {
    private final DataSource database;

    ObjectionRepository(DataSource database) {
        this.database = database;
    }

    /** 待复核的申请 */
    record Open(UUID id, UUID filedBy) {}

    void add(Sheet sheet, GradeHead grade, String reason, Office by, LocalDate on) {
        Select.from(
                        """
                        insert into assessment_objection (id, sheet_id, grade_id, grade_decided_by, object_name, round_title, decides_path, until,
                            reason, filed_by, filed_by_name, filed_on, cadre_id, region_path, unit_path)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning 1
                        """,
                        Ids.next(),
                        sheet.id(),
                        grade.id(),
                        grade.decidedBy(),
                        sheet.object().name(),
                        sheet.period().title(),
                        grade.officePath(),
                        grade.objectionUntil(),
                        reason,
                        by.accountId(),
                        by.accountName(),
                        on,
                        sheet.object().cadreId(),
                        sheet.object().regionPath(),
                        sheet.object().unitPath())
                .list(database, row -> row.getInt(1));
    }

    Optional<Open> open(UUID sheet) {
        return Select.from("select o.id, o.filed_by from assessment_objection o")
                .where("o.sheet_id = ?", sheet)
                .where("o.state = 'OPEN'")
                .list(database, row -> new Open(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .stream()
                .findFirst();
    }

    void decide(UUID id, ObjectionState state, String answer, Office by, LocalDate on) {
        Select.from("""
                        update assessment_objection set state = ?, answer = ?, decided_by = ?, decided_by_name = ?, decided_on = ?,
                               version = version + 1
                        where id = ? and state = 'OPEN' returning 1
                        """, state, answer, by.accountId(), by.accountName(), on, id)
                .list(database, row -> row.getInt(1));
    }

    List<ObjectionView> of(UUID sheet) {
        return Select.from("""
                        select o.id, o.grade_id, o.reason, o.state, o.filed_by_name, o.filed_on, o.answer, o.decided_by_name, o.decided_on
                        from assessment_objection o
                        """)
                .where("o.sheet_id = ?", sheet)
                .then("order by o.filed_on desc, o.id desc limit 50")
                .list(
                        database,
                        row -> new ObjectionView(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                ObjectionState.valueOf(row.getString(4)),
                                row.getString(5),
                                row.getObject(6, LocalDate.class),
                                row.getString(7),
                                row.getString(8),
                                row.getObject(9, LocalDate.class)));
    }
}

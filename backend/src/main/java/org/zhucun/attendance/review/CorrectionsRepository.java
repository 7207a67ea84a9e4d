package org.zhucun.attendance.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.attendance.AttendanceStatus;
import org.zhucun.attendance.Span;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 更正查阅存储: newest first. */
@ApplicationScoped
class CorrectionsRepository {
    private final DataSource database;

    CorrectionsRepository(DataSource database) {
        this.database = database;
    }

    List<CorrectionView> page(CorrectionsFilter filter, UUID confirmer, OffsetDateTime before, UUID beforeId) {
        Select select = filtered(filter, confirmer);
        if (before != null) {
            select.where("(c.corrected_at, c.id) < (?, ?)", before, beforeId);
        }
        return select.then("order by c.corrected_at desc, c.id desc limit " + (filter.size + 1))
                .list(database, CorrectionsRepository::view);
    }

    CursorPage.Total total(CorrectionsFilter filter, UUID confirmer) {
        return filtered(filter, confirmer).total(database);
    }

    private static Select filtered(CorrectionsFilter filter, UUID confirmer) {
        return Select.from("""
                        select c.id, c.posting_id, c.cadre_id, c.cadre_name, c.village_name, c.day, c.span, c.was, c.status, c.reason,
                               c.corrected_name, c.corrected_office, c.corrected_at, c.unit_name, c.confirmed_name
                        from attendance_correction c
                        """)
                .beneath("c.region_path", filter.path())
                .whereIf(filter.cadre, "c.cadre_id = ?")
                .whereIf(confirmer, "c.confirmed_by = ?");
    }

    private static CorrectionView view(ResultSet row) throws SQLException {
        List<CorrectionView.Touched> touches = new ArrayList<>();
        touches.add(new CorrectionView.Touched(CorrectionView.Whom.CADRE, row.getString(4)));
        touches.add(new CorrectionView.Touched(CorrectionView.Whom.UNIT, row.getString(14)));
        if (row.getString(15) != null) {
            touches.add(new CorrectionView.Touched(CorrectionView.Whom.CONFIRMER, row.getString(15)));
        }
        String was = row.getString(8);
        return new CorrectionView(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                Span.valueOf(row.getString(7)),
                AttendanceStatus.of(was.charAt(0)),
                AttendanceStatus.of(was.charAt(1)),
                AttendanceStatus.valueOf(row.getString(9)),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getObject(13, OffsetDateTime.class).toInstant(),
                touches);
    }
}

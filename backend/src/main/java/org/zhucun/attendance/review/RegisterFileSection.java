package org.zhucun.attendance.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.zhucun.cadre.CadreFileSection;
import org.zhucun.cadre.FileLine;
import org.zhucun.cadre.FileLines;

/** 档案·考勤: the months in which something else than presence was entered. */
@ApplicationScoped
class RegisterFileSection implements CadreFileSection {
    private static final String QUERY = """
            select m.posting_id, m.month, jsonb_build_array(to_char(m.month, 'YYYY-MM'), p.village_name),
                   jsonb_build_array((attendance_halves(m.am || m.pm, 'O') / 2.0)::numeric(4, 1)::text,
                         (attendance_halves(m.am || m.pm, 'T') / 2.0)::numeric(4, 1)::text,
                         (attendance_halves(m.am || m.pm, 'L') / 2.0)::numeric(4, 1)::text,
                         (attendance_halves(m.am || m.pm, 'R') / 2.0)::numeric(4, 1)::text,
                         (attendance_halves(m.am || m.pm, 'U') / 2.0)::numeric(4, 1)::text)
            from attendance_month m
            join posting p on p.prefecture = m.prefecture and p.id = m.posting_id
            where p.cadre_id = ? and m.am || m.pm ~ '[^.]'
            order by m.month desc
            limit 60
            """;

    private final FileLines lines;

    RegisterFileSection(FileLines lines) {
        this.lines = lines;
    }

    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public boolean keptByTownship() {
        return true;
    }

    @Override
    public List<FileLine> of(UUID cadreId) {
        return lines.of(QUERY, cadreId, "attendance.file.month", "attendance.file.exceptions");
    }
}

package org.zhucun.assessment.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.zhucun.cadre.CadreFileSection;
import org.zhucun.cadre.FileLine;
import org.zhucun.cadre.FileLines;

/** 档案·驻村考核: his grades as they stand; the sheets and the editions before are read from there, and objections filed. */
@ApplicationScoped
class SheetFileSection implements CadreFileSection {
    private static final String QUERY = """
            select s.id, g.decided_on,
                   jsonb_build_array(s.round_title, jsonb_build_array(jsonb_build_array('assessment.grade.'
                       || case s.category when 'CIVIL_SERVANT' then 'CIVIL_SERVANT' else 'INSTITUTION_STAFF' end || '.' || s.grade))),
                   jsonb_build_array(g.decided_office, g.objection_until)
            from assessment_sheet s
            join assessment_grade g on g.id = s.grade_id
            where s.cadre_id = ?
            order by g.decided_on desc, s.id desc
            limit 60
            """;

    private final FileLines lines;

    SheetFileSection(FileLines lines) {
        this.lines = lines;
    }

    @Override
    public String name() {
        return "assessments";
    }

    @Override
    public List<FileLine> of(UUID cadreId) {
        if (!lines.mayRead("grade:read")) {
            return List.of();
        }
        return lines.of(QUERY, cadreId, "assessment.file.title", "assessment.file.detail");
    }
}

package org.zhucun.cadre.merit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.zhucun.cadre.CadreFileSection;
import org.zhucun.cadre.FileLine;
import org.zhucun.cadre.FileLines;

/** 档案·考核: his annual grades. */
@ApplicationScoped
class GradeFileSection implements CadreFileSection {
    private static final String QUERY = """
            select g.id, make_date(g.year, 12, 31), jsonb_build_array(g.year::text, jsonb_build_array(jsonb_build_array('cadre.grade.' || g.grade))), jsonb_build_array(g.source)
            from annual_grade g
            where g.cadre_id = ?
            order by g.year desc
            limit 60
            """;

    private final FileLines lines;

    GradeFileSection(FileLines lines) {
        this.lines = lines;
    }

    @Override
    public String name() {
        return "grades";
    }

    @Override
    public List<FileLine> of(UUID cadreId) {
        return lines.of(QUERY, cadreId, "cadre.file.grade", "cadre.file.source");
    }
}

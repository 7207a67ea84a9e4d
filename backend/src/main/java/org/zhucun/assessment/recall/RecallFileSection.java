package org.zhucun.assessment.recall;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.zhucun.cadre.CadreFileSection;
import org.zhucun.cadre.FileLine;
import org.zhucun.cadre.FileLines;

/** 档案·召回: recalls that were decided, with until when he is not promoted; a proposal that came to nothing is no part of the file. */
@ApplicationScoped
class RecallFileSection implements CadreFileSection {
    private static final String LINES = """
            select id, decided_on as on_day, jsonb_build_array(condition_name, decision_document) as words,
                   jsonb_build_array(village_name, coalesce(left_on::text, '—'), coalesce(no_promotion_until::text, '—')) as detail
            from recall
            where cadre_id = ? and state in ('DECIDED', 'LEFT', 'REPLACED')
            order by decided_on desc, id desc
            limit 100
            """;

    private final FileLines lines;

    RecallFileSection(FileLines lines) {
        this.lines = lines;
    }

    @Override
    public String name() {
        return "recalls";
    }

    @Override
    public List<FileLine> of(UUID cadreId) {
        return lines.mayRead("recall:read")
                ? lines.of(LINES, cadreId, "assessment.recall.file.title", "assessment.recall.file.detail")
                : List.of();
    }
}

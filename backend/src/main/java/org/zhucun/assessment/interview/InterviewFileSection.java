package org.zhucun.assessment.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.zhucun.cadre.CadreFileSection;
import org.zhucun.cadre.FileLine;
import org.zhucun.cadre.FileLines;

/** 档案·约谈: the cadre reads when he was spoken to and about what; of others only who may read measures. */
@ApplicationScoped
class InterviewFileSection implements CadreFileSection {
    private static final String LINES = """
            select interview_id as id, held_on as on_day,
                   jsonb_build_array(jsonb_build_array(jsonb_build_array('assessment.interview.kind.' || talk_kind)), subject) as words,
                   jsonb_build_array(held_by) as detail
            from interviewee
            where cadre_id = ?
            order by held_on desc, id desc
            limit 100
            """;

    private final FileLines lines;

    InterviewFileSection(FileLines lines) {
        this.lines = lines;
    }

    @Override
    public String name() {
        return "interviews";
    }

    @Override
    public List<FileLine> of(UUID cadreId) {
        return lines.mayRead("measure:read")
                ? lines.of(LINES, cadreId, "assessment.interview.file.title", "assessment.interview.file.detail")
                : List.of();
    }
}

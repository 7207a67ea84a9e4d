package org.zhucun.cadre.own;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.zhucun.cadre.CadreFileSection;
import org.zhucun.cadre.FileLine;
import org.zhucun.cadre.FileLines;

/** 档案·例外: where a rule was not followed with him, and why. */
@ApplicationScoped
class ExceptionFileSection implements CadreFileSection {
    private static final String QUERY = """
            select e.id, e.valid_from, jsonb_build_array(e.rule_id, e.required, e.found),
                   jsonb_build_array(e.reason, e.approver_name, jsonb_build_array(jsonb_build_array('cadre.file.exception.' || e.state)))
            from policy_exception e
            where e.subject_id = ?::text
            order by e.id desc
            limit 200
            """;

    private final FileLines lines;

    ExceptionFileSection(FileLines lines) {
        this.lines = lines;
    }

    @Override
    public String name() {
        return "exceptions";
    }

    @Override
    public List<FileLine> of(UUID cadreId) {
        if (!lines.mayRead("exception:read")) {
            return List.of();
        }
        return lines.of(QUERY, cadreId, "cadre.file.exception", "cadre.file.exception.detail");
    }
}

package org.zhucun.selection.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.zhucun.cadre.CadreFileSection;
import org.zhucun.cadre.FileLine;
import org.zhucun.cadre.FileLines;

/** 档案·选派: when he was nominated and what became of it. */
@ApplicationScoped
class NominationFileSection implements CadreFileSection {
    private static final String QUERY = """
            select n.id, n.nominated_on, jsonb_build_array(n.unit_name, jsonb_build_array(jsonb_build_array('selection.file.state.' || n.state))), jsonb_build_array(coalesce(n.decision_basis, ''))
            from nomination n
            where n.cadre_id = ?
            order by n.id desc
            limit 100
            """;

    private final FileLines lines;

    NominationFileSection(FileLines lines) {
        this.lines = lines;
    }

    @Override
    public String name() {
        return "nominations";
    }

    @Override
    public List<FileLine> of(UUID cadreId) {
        if (!lines.mayRead("selection:read")) {
            return List.of();
        }
        return lines.of(QUERY, cadreId, "selection.file.title", "selection.file.detail");
    }
}

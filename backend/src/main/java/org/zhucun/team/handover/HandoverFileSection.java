package org.zhucun.team.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.zhucun.cadre.CadreFileSection;
import org.zhucun.cadre.FileLine;
import org.zhucun.cadre.FileLines;

/** 档案·交接: what he handed over and took over. */
@ApplicationScoped
class HandoverFileSection implements CadreFileSection {
    private static final String QUERY = """
            select h.id, h.started_on, jsonb_build_array(h.village_name, h.cadre_name, h.successor_name),
                   jsonb_build_array(jsonb_build_array(jsonb_build_array('team.file.handover.' || h.state)))
            from handover h
            where ? in (h.cadre_id, h.successor_id)
            order by h.started_on desc, h.id desc
            limit 100
            """;

    private final FileLines lines;

    HandoverFileSection(FileLines lines) {
        this.lines = lines;
    }

    @Override
    public String name() {
        return "handovers";
    }

    @Override
    public List<FileLine> of(UUID cadreId) {
        return lines.of(QUERY, cadreId, "team.file.handover", "team.file.handover.state");
    }
}

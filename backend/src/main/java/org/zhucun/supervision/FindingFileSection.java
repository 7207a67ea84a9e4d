package org.zhucun.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.zhucun.cadre.CadreFileSection;
import org.zhucun.scope.Caller;

/** 档案·督查问题: what was found about a cadre; drafts stay with the inspecting side here too. */
@ApplicationScoped
class FindingFileSection implements CadreFileSection {
    private final FindingRepository findings;
    private final Deadlines deadlines;
    private final Caller caller;

    FindingFileSection(FindingRepository findings, Deadlines deadlines, Caller caller) {
        this.findings = findings;
        this.deadlines = deadlines;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "findings";
    }

    @Override
    public List<FindingView> of(UUID cadreId) {
        FindingView.Reader reader = deadlines.reader(caller.require());
        return findings.about(cadreId).stream()
                .map(finding -> FindingView.of(finding, null, reader))
                .toList();
    }
}

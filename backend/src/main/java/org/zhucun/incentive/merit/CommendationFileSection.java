package org.zhucun.incentive.merit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.zhucun.cadre.CadreFileSection;

/** 档案·表彰奖励: commendations of a cadre; a reminder is no honour. */
@ApplicationScoped
class CommendationFileSection implements CadreFileSection {
    private static final int SHOWN = 200;

    private final CommendationRepository commendations;

    CommendationFileSection(CommendationRepository commendations) {
        this.commendations = commendations;
    }

    @Override
    public String name() {
        return "honours";
    }

    @Override
    public List<CommendationView> of(UUID cadreId) {
        CommendationFilter filter = new CommendationFilter();
        filter.cadre = cadreId;
        filter.kind = CommendationKind.COMMEND;
        filter.size = SHOWN;
        return commendations.page(filter, null, null);
    }
}

package org.zhucun.incentive.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.cadre.CadreFileSection;
import org.zhucun.scope.Caller;

/** 档案·反映的困难 */
@ApplicationScoped
class CadreDifficultyFileSection implements CadreFileSection {
    private static final int SHOWN = 100;

    private final CadreDifficultyRepository difficulties;
    private final Caller caller;
    private final Clock clock;

    CadreDifficultyFileSection(CadreDifficultyRepository difficulties, Caller caller, Clock clock) {
        this.difficulties = difficulties;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "difficulties";
    }

    /** Whoever may not work with difficulties reads none in a file either. */
    @Override
    public List<CadreDifficultyView> of(UUID cadreId) {
        if (!caller.require().may("care:read")) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        CadreDifficultyFilter filter = new CadreDifficultyFilter();
        filter.cadre = cadreId;
        filter.size = SHOWN;
        return difficulties.page(filter, "/", today, null).stream()
                .map(one -> CadreDifficultyView.of(one, caller.require(), today))
                .toList();
    }
}

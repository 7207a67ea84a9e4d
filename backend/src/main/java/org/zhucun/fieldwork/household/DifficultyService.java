package org.zhucun.fieldwork.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.fieldwork.Desk;
import org.zhucun.fieldwork.PeriodFilter;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.RegionCode;
import org.zhucun.region.Regions;

/** 困难办理 */
@ApplicationScoped
@Transactional
class DifficultyService {
    private static final LocalDate BEGINNING = LocalDate.of(2013, 1, 1);

    private final DifficultyRepository difficulties;
    private final Regions regions;
    private final Desk desk;

    DifficultyService(DifficultyRepository difficulties, Regions regions, Desk desk) {
        this.difficulties = difficulties;
        this.regions = regions;
        this.desk = desk;
    }

    CursorPage<DifficultyView> page(DifficultyFilter filter) {
        return difficulties.page(filter);
    }

    DifficultySummary summary(PeriodFilter filter) {
        desk.requirePeriod(filter.from, filter.to);
        LocalDate from = filter.from == null ? BEGINNING : filter.from;
        LocalDate to = desk.day(filter.to);
        String code = regions.readable(filter.region);
        long[] counts = difficulties.counts(code.isEmpty() ? null : RegionCode.path(code), from, to);
        return new DifficultySummary(code, from, to, counts[0], counts[1], counts[2]);
    }

    @Audited(Action.DIFFICULTY_REPORTED)
    DifficultyView report(DifficultyCommands.ReportDifficulty command) {
        desk.requireNotFuture("/reportedOn", command.reportedOn());
        Difficulty difficulty = new Difficulty(command, desk.place(command.villageCode()));
        difficulties.add(difficulty);
        return done(difficulty);
    }

    @Audited(Action.DIFFICULTY_SOLVED)
    DifficultyView solve(UUID id, DifficultyCommands.SolveDifficulty command) {
        Difficulty difficulty =
                difficulties.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        desk.requireVersion(difficulty.version);
        desk.requireNotFuture("/on", command.on());
        difficulty.solve(command);
        difficulties.flush();
        return done(difficulty);
    }

    private DifficultyView done(Difficulty difficulty) {
        desk.about(difficulty.id, difficulty.villageName, difficulty.regionPath, null);
        return difficulties.view(difficulty.id);
    }
}

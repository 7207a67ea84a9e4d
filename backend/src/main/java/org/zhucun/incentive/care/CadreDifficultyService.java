package org.zhucun.incentive.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.incentive.care.DifficultyCommands.AnswerCadreDifficulty;
import org.zhucun.incentive.care.DifficultyCommands.ReportCadreDifficulty;
import org.zhucun.incentive.care.DifficultyCommands.SolveCadreDifficulty;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.organization.Organizations;
import org.zhucun.policy.Policies;
import org.zhucun.region.RegionCode;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.team.PostingRef;
import org.zhucun.team.Teams;

/** 困难办理: reported, urged, solved, and confirmed by whom it is about. */
@ApplicationScoped
@Transactional
class CadreDifficultyService {
    private static final String DAYS = "care.difficulty.days";

    private final CadreDifficultyRepository difficulties;
    private final Teams teams;
    private final Organizations organizations;
    private final Policies policies;
    private final Regions regions;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    CadreDifficultyService(
            CadreDifficultyRepository difficulties,
            Teams teams,
            Organizations organizations,
            Policies policies,
            Regions regions,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.difficulties = difficulties;
        this.teams = teams;
        this.organizations = organizations;
        this.policies = policies;
        this.regions = regions;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    CursorPage<CadreDifficultyView> page(CadreDifficultyFilter filter) {
        String code = regions.readable(filter.region);
        String path = code.isEmpty() ? "/" : RegionCode.path(code);
        CursorBinding binding = new CursorBinding(
                "cadre-difficulties", filter.asText(), caller.require().path());
        CursorPage<CadreDifficultyView> page = CursorPage.of(
                difficulties.page(filter, path, today(), Cursor.decode(filter.after, 2, binding)),
                filter.size,
                binding,
                row -> List.of(row.dueOn.toString(), row.id.toString()),
                this::view);
        return filter.withTotal ? page.withTotal(difficulties.total(filter, path, today())) : page;
    }

    @Audited(Action.CADRE_DIFFICULTY_REPORTED)
    CadreDifficultyView report(ReportCadreDifficulty command) {
        LocalDate on = command.reportedOn() == null ? today() : command.reportedOn();
        if (on.isAfter(today())) {
            throw DomainException.invalid("/reportedOn", "incentive.day.future");
        }
        PostingRef posting = teams.require(command.postingId());
        if (!posting.covers(on)) {
            throw DomainException.invalid("/reportedOn", "incentive.care.not-posted");
        }
        CadreDifficulty difficulty = CadreDifficulty.reported(command, posting, on, caller.require());
        difficulty.owedBy(
                organizations.find(posting.unitId()).orElseThrow(), policies.require(DAYS, posting.regionPath(), on));
        difficulties.persist(difficulty);
        return done(difficulty);
    }

    @Audited(Action.CADRE_DIFFICULTY_URGED)
    CadreDifficultyView urge(UUID id) {
        CadreDifficulty difficulty = require(id);
        difficulty.urge(caller.require(), today());
        return done(difficulty);
    }

    @Audited(Action.CADRE_DIFFICULTY_SOLVED)
    CadreDifficultyView solve(UUID id, SolveCadreDifficulty command) {
        CadreDifficulty difficulty = require(id);
        difficulty.solve(command.solution(), caller.require(), today());
        return done(difficulty);
    }

    @Audited(Action.CADRE_DIFFICULTY_ANSWERED)
    CadreDifficultyView answer(UUID id, AnswerCadreDifficulty command) {
        CadreDifficulty difficulty = require(id);
        if (!difficulty.isOf(caller.require())) {
            throw DomainException.of(ProblemType.FORBIDDEN);
        }
        difficulty.answer(command, today());
        return done(difficulty);
    }

    private CadreDifficulty require(UUID id) {
        CadreDifficulty difficulty = difficulties
                .findByIdOptional(id)
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(difficulty.version);
        return difficulty;
    }

    private CadreDifficultyView done(CadreDifficulty difficulty) {
        difficulties.flush();
        trail.about(new Subject(
                difficulty.id.toString(),
                difficulty.kind + " " + difficulty.cadreName,
                difficulty.regionPath,
                difficulty.unitPath));
        return view(difficulty);
    }

    private CadreDifficultyView view(CadreDifficulty difficulty) {
        return CadreDifficultyView.of(difficulty, caller.require(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

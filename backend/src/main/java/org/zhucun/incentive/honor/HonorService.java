package org.zhucun.incentive.honor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.incentive.merit.MeritDesk;
import org.zhucun.incentive.merit.MeritDesk.Honored;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RuleReference;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Policies;

/** 荣誉办理: records honours with their publicity, hears objections, revokes. */
@ApplicationScoped
@Transactional
class HonorService {
    static final String WORKDAYS = "honor.publicity.workdays";

    private final HonorRepository honors;
    private final Policies policies;
    private final MeritDesk desk;

    HonorService(HonorRepository honors, Policies policies, MeritDesk desk) {
        this.honors = honors;
        this.policies = policies;
        this.desk = desk;
    }

    @Audited(Action.HONOR_RECORDED)
    HonorView record(HonorCommands.RecordHonor command) {
        desk.requireNotFuture("/grantedOn", command.grantedOn());
        if (command.publicityTo().isBefore(command.publicityFrom())) {
            throw DomainException.invalid("/publicityTo", "incentive.honor.publicity.order");
        }
        Honored whom = desk.honored(command.cadreId(), command.teamId());
        Parameter shortest = policies.require(WORKDAYS, whom.regionPath(), command.publicityFrom());
        LocalDate earliest = honors.shortest(whom.regionPath(), command.publicityFrom(), shortest.asInt());
        if (command.publicityTo().isBefore(earliest)) {
            throw DomainException.rule(
                            new RuleReference(
                                    "M5",
                                    Clause.of("incentive.rule.M5.required", shortest.asInt()),
                                    Clause.of("incentive.rule.M5.found", command.publicityTo()),
                                    shortest.source()),
                            "incentive.honor.publicity.short",
                            earliest)
                    .at("/publicityTo", "incentive.honor.publicity.short", earliest);
        }
        Honor honor = new Honor(command, whom, shortest.id(), new Honor.By(desk.office(), desk.today()));
        honors.add(honor);
        return told(honor);
    }

    @Audited(Action.HONOR_OBJECTED)
    HonorObjectionView object(UUID id, HonorCommands.ObjectHonor command) {
        Honor honor = locked(id);
        desk.requireNotFuture("/on", command.on());
        honor.objected(command.on());
        HonorObjection objection = new HonorObjection(honor, command, desk.office());
        honors.add(objection);
        about(honor);
        return honors.objectionView(objection.id);
    }

    @Audited(Action.HONOR_OBJECTION_DECIDED)
    HonorObjectionView decide(UUID objectionId, HonorCommands.DecideHonorObjection command) {
        HonorObjection objection =
                honors.objection(objectionId).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        desk.requireVersion(objection.version);
        Honor honor = locked(objection.honorId);
        honor.requireCoveredBy(desk.office());
        objection.decide(command, desk.office(), desk.today());
        honor.decided(command.outcome(), desk.today());
        honors.flush();
        about(honor);
        return honors.objectionView(objectionId);
    }

    @Audited(Action.HONOR_REVOKED)
    HonorView revoke(UUID id, HonorCommands.RevokeHonor command) {
        Honor honor = locked(id);
        desk.requireVersion(honor.version);
        honor.revoke(command.reason(), desk.office(), desk.today());
        honors.flush();
        return told(honor);
    }

    HonorView get(UUID id) {
        return honors.view(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    List<HonorObjectionView> objections(UUID id) {
        get(id);
        return honors.objections(id);
    }

    CursorPage<HonorView> page(HonorFilter filter) {
        return honors.page(filter);
    }

    private Honor locked(UUID id) {
        return honors.locked(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
    }

    private HonorView told(Honor honor) {
        about(honor);
        return get(honor.id);
    }

    private void about(Honor honor) {
        desk.about(honor.id, honor.title + " " + honor.subjectName, honor.regionPath, honor.unitPath);
    }
}

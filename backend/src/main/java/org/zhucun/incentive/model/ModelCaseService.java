package org.zhucun.incentive.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.incentive.merit.MeritDesk;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** 典型办理 */
@ApplicationScoped
@Transactional
class ModelCaseService {
    private final ModelCaseRepository cases;
    private final MeritDesk desk;

    ModelCaseService(ModelCaseRepository cases, MeritDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    @Audited(Action.MODEL_CASE_RECORDED)
    ModelCaseView record(ModelCaseCommands.RecordModelCase command) {
        ModelCase told =
                new ModelCase(command, desk.honored(command.cadreId(), command.teamId()), desk.office(), desk.today());
        cases.add(told);
        return done(told);
    }

    @Audited(Action.MODEL_CASE_PUBLISHED)
    ModelCaseView publish(UUID id, ModelCaseCommands.PublishModelCase command) {
        ModelCase told = cases.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        desk.requireVersion(told.version);
        desk.requireNotFuture("/on", command.on());
        told.publish(command);
        cases.flush();
        return done(told);
    }

    ModelCaseView get(UUID id) {
        return cases.view(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    CursorPage<ModelCaseView> page(ModelCaseFilter filter) {
        return cases.page(filter);
    }

    private ModelCaseView done(ModelCase told) {
        desk.about(told.id, told.title + " " + told.subjectName, told.regionPath, told.unitPath);
        return get(told.id);
    }
}

package org.zhucun.fieldwork.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.fieldwork.Desk;
import org.zhucun.fieldwork.PeriodFilter;
import org.zhucun.fieldwork.PlacedParameter;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.policy.Policies;
import org.zhucun.region.RegionRef;

/** 满意度登记: counts only, no form and nobody's answer. */
@ApplicationScoped
@Transactional
class SatisfactionService {
    private static final String LEAST = "survey.minForms";

    private final SatisfactionRepository surveys;
    private final Policies policies;
    private final Desk desk;

    SatisfactionService(SatisfactionRepository surveys, Policies policies, Desk desk) {
        this.surveys = surveys;
        this.policies = policies;
        this.desk = desk;
    }

    CursorPage<SatisfactionView> page(PeriodFilter filter) {
        return surveys.page(filter, least());
    }

    @Audited(Action.SATISFACTION_RECORDED)
    SatisfactionView record(DifficultyCommands.RecordSatisfaction command) {
        desk.requireNotFuture("/surveyedOn", command.surveyedOn());
        if (command.satisfied() > command.forms()) {
            throw DomainException.invalid("/satisfied", "fieldwork.satisfaction.more");
        }
        RegionRef place = desk.place(command.regionCode());
        UUID id = surveys.add(command, place, desk.office().accountName());
        desk.about(id, place.name(), place.path(), null);
        return surveys.view(id, least());
    }

    private PlacedParameter least() {
        return PlacedParameter.of(policies, LEAST, desk.today());
    }
}

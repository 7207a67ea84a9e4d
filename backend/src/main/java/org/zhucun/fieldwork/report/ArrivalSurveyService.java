package org.zhucun.fieldwork.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.fieldwork.Desk;
import org.zhucun.fieldwork.FieldFilter;
import org.zhucun.fieldwork.PlacedParameter;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Ids;
import org.zhucun.policy.Policies;
import org.zhucun.team.PostingRef;
import org.zhucun.team.Teams;

/** 到岗调研办理 */
@ApplicationScoped
@Transactional
class ArrivalSurveyService {
    private final ArrivalSurveyRepository surveys;
    private final Teams teams;
    private final Policies policies;
    private final Desk desk;

    ArrivalSurveyService(ArrivalSurveyRepository surveys, Teams teams, Policies policies, Desk desk) {
        this.surveys = surveys;
        this.teams = teams;
        this.policies = policies;
        this.desk = desk;
    }

    CursorPage<ArrivalSurveyView> page(FieldFilter filter) {
        return surveys.page(filter);
    }

    CursorPage<DueSurvey> due(FieldFilter filter) {
        LocalDate today = desk.today();
        return surveys.owed(filter, today, PlacedParameter.of(policies, ArrivalSurveyRule.DAYS, today));
    }

    @Audited(Action.ARRIVAL_SURVEY_FILED)
    ArrivalSurveyView file(ReportCommands.FileArrivalSurvey command) {
        PostingRef posting = teams.require(command.postingId());
        ArrivalSurveyView survey = new ArrivalSurveyView(
                Ids.next(),
                posting.id(),
                posting.cadreName(),
                posting.villageCode(),
                posting.villageName(),
                command.shortcomings().strip(),
                command.expectations().strip(),
                command.priorities().strip(),
                desk.today(),
                desk.office().accountName());
        surveys.add(survey, posting);
        desk.about(
                survey.id(),
                posting.cadreName() + " " + posting.villageName(),
                posting.regionPath(),
                posting.unitPath());
        return survey;
    }
}

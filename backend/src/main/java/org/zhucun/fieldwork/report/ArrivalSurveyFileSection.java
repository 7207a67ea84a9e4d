package org.zhucun.fieldwork.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.zhucun.cadre.CadreFileSection;

/** 档案·到岗调研: what a cadre learned when he arrived. */
@ApplicationScoped
class ArrivalSurveyFileSection implements CadreFileSection {
    private final ArrivalSurveyRepository surveys;

    ArrivalSurveyFileSection(ArrivalSurveyRepository surveys) {
        this.surveys = surveys;
    }

    @Override
    public String name() {
        return "arrivalSurveys";
    }

    @Override
    public List<ArrivalSurveyView> of(UUID cadreId) {
        return surveys.of(cadreId);
    }
}

package org.zhucun.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhucun.assessment.facts.SheetFacts;
import org.zhucun.assessment.facts.SheetFacts.AbsenceDeduction;
import org.zhucun.assessment.facts.SheetFacts.FindingFact;
import org.zhucun.assessment.facts.SheetFacts.MeasureFact;
import org.zhucun.assessment.facts.SheetFacts.RegisterFacts;
import org.zhucun.assessment.facts.SheetFacts.TownshipDeduction;
import org.zhucun.assessment.facts.SheetFacts.TrainingFact;
import org.zhucun.assessment.year.ObjectKind;
import org.zhucun.paper.press.Sheet.Cell;

/** 考核所据情况: the facts on which a grade rested, a line for each kind that an object can have. */
final class AssessedFacts {
    private AssessedFacts() {}

    static List<List<Cell>> of(ObjectKind kind, SheetFacts facts) {
        List<List<Cell>> rows = new ArrayList<>();
        if (facts.register() != null) {
            rows.add(AssessmentSheet.wide("考勤", said(facts.register())));
        }
        if (kind == ObjectKind.CADRE || kind == ObjectKind.TEAM || kind == ObjectKind.UNIT) {
            rows.add(AssessmentSheet.wide("督查问题", findings(facts)));
        }
        if (facts.absence() != null) {
            rows.add(AssessmentSheet.wide("脱岗扣分", said(facts.absence())));
        }
        if (facts.register() != null) {
            rows.add(AssessmentSheet.wide(
                    "培训", listed("paper.assessment.trainings", facts.trainings(), AssessedFacts::said)));
        }
        if (kind == ObjectKind.CADRE) {
            rows.add(AssessmentSheet.wide(
                    "组织处理", listed("paper.assessment.measures", facts.measures(), AssessedFacts::said)));
        }
        if (kind == ObjectKind.CADRE || kind == ObjectKind.TEAM) {
            rows.add(AssessmentSheet.wide("入户与任务", work(facts)));
        }
        return rows;
    }

    private static String said(RegisterFacts register) {
        String required = register.required() == null
                ? ""
                : Words.of("paper.assessment.required", Words.number(register.required()));
        return Words.of(
                "paper.assessment.register",
                String.valueOf(register.posted()),
                Words.number(register.counted()) + required,
                Words.number(register.inVillage()),
                Words.number(register.officialTrip()),
                Words.number(register.training()),
                Words.number(register.leave()),
                Words.number(register.rest()),
                Words.number(register.unexcused()));
    }

    /** What is under objection is said and not counted (I6). */
    private static String findings(SheetFacts facts) {
        List<FindingFact> counted =
                facts.findings().stream().filter(FindingFact::counts).toList();
        long disputed = facts.findings().stream()
                .filter(one -> "OPEN".equals(one.dispute()))
                .count();
        String said = listed("paper.assessment.findings", counted, AssessedFacts::said);
        return disputed == 0 ? said : said + Words.of("paper.assessment.disputed", disputed);
    }

    private static String said(FindingFact finding) {
        return finding.number() + "（" + Words.constant("category", finding.category()) + "，"
                + Words.constant("severity", finding.severity()) + "，" + Words.date(finding.on()) + "）";
    }

    /** What is to be taken off, and of a county where; by whom scores the item, so the points themselves are not changed here. */
    private static String said(AbsenceDeduction absence) {
        String said = Words.of(
                "paper.assessment.absence",
                absence.times(),
                Words.number(absence.each()),
                Words.number(absence.deducted()),
                Words.blank(absence.basis()));
        return absence.townships().isEmpty()
                ? said
                : said
                        + absence.townships().stream()
                                .map(AssessedFacts::said)
                                .collect(Collectors.joining("；", "", "。"));
    }

    private static String said(TownshipDeduction township) {
        return Words.of(
                "paper.assessment.absence.township",
                township.name(),
                township.times(),
                Words.number(township.deducted()));
    }

    private static String said(TrainingFact training) {
        return Words.of("paper.assessment.training", training.title(), Words.date(training.on()), training.days());
    }

    private static String said(MeasureFact measure) {
        return Words.of("assessment.measure.type." + measure.type()) + "（" + Words.date(measure.on()) + "，"
                + Words.blank(measure.document()) + "）";
    }

    private static String work(SheetFacts facts) {
        String visits = Words.of("paper.assessment.visits", facts.visits());
        return facts.tasks() == null
                ? visits
                : visits
                        + Words.of(
                                "paper.assessment.tasks",
                                facts.tasks().done(),
                                facts.tasks().all());
    }

    /** 共几个：… or that there is none. */
    private static <T> String listed(String key, List<T> all, Function<T, String> said) {
        return all.isEmpty()
                ? Words.of(key + ".none")
                : Words.of(key, all.size()) + all.stream().map(said).collect(Collectors.joining("；")) + "。";
    }
}

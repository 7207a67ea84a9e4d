package org.zhucun.assessment.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 系统已有的情况: what is known of an object in the period, each with where it stands; frozen when the grade is given.
 *
 * @param register of a cadre; null for others
 * @param findings of the period past their draft; one under objection is shown and not counted (I6)
 * @param visits to households: by a cadre in his village, by anybody in a team's villages
 * @param absence points off a unit or a county's townships where the policy takes some; null of others
 * @param tasks of the year's list that his team has; null where it has none
 */
public record SheetFacts(
        RegisterFacts register,
        List<FindingFact> findings,
        List<TrainingFact> trainings,
        List<MeasureFact> measures,
        long visits,
        TaskFacts tasks,
        AbsenceDeduction absence) {

    public SheetFacts {
        findings = findings == null ? List.of() : List.copyOf(findings);
        trainings = trainings == null ? List.of() : List.copyOf(trainings);
        measures = measures == null ? List.of() : List.copyOf(measures);
    }

    /**
     * 考勤: days of the register in the period, halves as .5.
     *
     * @param posted days that he was posted
     * @param required what the year asks of him, null where nothing is asked
     * @param counted days that count towards it
     */
    public record RegisterFacts(
            int posted,
            BigDecimal inVillage,
            BigDecimal officialTrip,
            BigDecimal training,
            BigDecimal leave,
            BigDecimal rest,
            BigDecimal unexcused,
            BigDecimal required,
            BigDecimal counted) {}

    /**
     * 督查问题
     *
     * @param counts past statement, under no objection and withdrawn by none
     * @param dispute OPEN, UPHELD, DISMISSED or null
     */
    public record FindingFact(
            UUID id, String number, String category, String severity, LocalDate on, boolean counts, String dispute) {}

    /** 培训 */
    public record TrainingFact(UUID id, String title, LocalDate on, int days, String level) {}

    /** 组织处理 */
    public record MeasureFact(UUID id, String type, LocalDate on, String document) {}

    /** 重点任务 */
    public record TaskFacts(long all, long done) {}

    /**
     * 脱岗扣分: what confirmed absences cost, for who scores to take off the item that they belong to, down to nothing.
     *
     * @param each points for each time
     * @param times of a unit persons and times, of a county findings
     * @param basis document and clause
     * @param townships of a county where they were found; empty of a unit
     */
    public record AbsenceDeduction(
            BigDecimal each, long times, BigDecimal deducted, String basis, List<TownshipDeduction> townships) {
        public AbsenceDeduction {
            townships = townships == null ? List.of() : List.copyOf(townships);
        }
    }

    /** 乡镇脱岗扣分 */
    public record TownshipDeduction(String code, String name, long times, BigDecimal deducted) {}

    /** 查实的无故脱岗 */
    public List<FindingFact> absences() {
        return findings.stream()
                .filter(one -> one.counts() && one.category().equals("ABSENT"))
                .toList();
    }

    public long counted() {
        return findings.stream().filter(FindingFact::counts).count();
    }
}

package org.zhucun.assessment.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.assessment.grade.GradeHead;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 考核表上能办的事: what an office may do with a sheet now. */
public final class SheetRights {
    private SheetRights() {}

    /** A cadre for himself, a sending unit for itself and the teams it leads, a department for the region and the leaders assessed above it. */
    public static boolean speaksFor(Sheet sheet, Office office) {
        Sheet.Assessed about = sheet.object();
        return switch (about.kind()) {
            case CADRE ->
                office.tree() == Tree.PERSON
                        && office.path().equals(about.cadreId().toString());
            case TEAM, UNIT -> office.tree() == Tree.UNIT && office.covers(about.unitPath());
            default ->
                office.tree() == Tree.REGION
                        && office.path().equals(about.regionPath())
                        && !sheet.period().decidesPath().startsWith(office.path());
        };
    }

    /**
     * @param grade the edition that stands, or null
     * @param objector who filed the objection that waits, or empty
     * @param objected whether the edition that stands was objected to
     */
    static List<String> of(
            Sheet sheet, Office office, GradeHead grade, Optional<UUID> objector, boolean objected, LocalDate today) {
        List<String> may = new ArrayList<>();
        if (sheet.state() != SheetState.GRADED) {
            before(sheet, office, today, may);
            return may;
        }
        boolean own = sheet.proposal().by().equals(office.accountId());
        boolean decides = office.may("grade:confirm") && !own && Sheet.sits(office, grade.officePath());
        if (decides && objector.isEmpty() && !grade.decidedBy().equals(office.accountId())) {
            may.add("correct");
        }
        if (decides
                && objector.isPresent()
                && !objector.get().equals(office.accountId())
                && !grade.decidedBy().equals(office.accountId())) {
            may.add("decide");
        }
        if (office.may("grade:object")
                && speaksFor(sheet, office)
                && !objected
                && !today.isAfter(grade.objectionUntil())) {
            may.add("object");
        }
        return may;
    }

    /** Whoever gave the grade, or another of the department that did, may let it stand; not who proposed it, nor while an objection waits. */
    static boolean keeps(Sheet sheet, Office office, GradeHead grade) {
        return office.may("grade:confirm")
                && !sheet.objection()
                && Sheet.sits(office, grade.officePath())
                && !sheet.proposal().by().equals(office.accountId());
    }

    static boolean proposes(Sheet sheet, Office office) {
        return office.may("grade:propose")
                && scores(sheet, office)
                && (sheet.state() == SheetState.OPEN || sheet.state() == SheetState.PROPOSED);
    }

    /** Where the work is seen; but a region scores neither itself nor its own leader. */
    private static boolean scores(Sheet sheet, Office office) {
        return switch (sheet.object().kind()) {
            case CADRE, TEAM, UNIT -> sheet.object().regionPath().startsWith(office.path());
            case CITY, COUNTY, BRIGADE_LEADER ->
                Sheet.sits(office, sheet.period().decidesPath());
        };
    }

    private static void before(Sheet sheet, Office office, LocalDate today, List<String> may) {
        if (proposes(sheet, office)) {
            may.add("propose");
        }
        boolean confirms = office.may("grade:confirm")
                && sheet.state() != SheetState.OPEN
                && Sheet.sits(office, sheet.decidedAt());
        if (!confirms) {
            return;
        }
        may.add("return");
        boolean own = sheet.proposal().by().equals(office.accountId())
                || sheet.state() == SheetState.REFERRED && sheet.referral().by().equals(office.accountId());
        if (!own && sheet.over(today)) {
            may.add("confirm");
        }
    }
}

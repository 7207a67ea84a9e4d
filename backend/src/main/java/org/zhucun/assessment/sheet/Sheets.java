package org.zhucun.assessment.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.assessment.facts.FactsBook;
import org.zhucun.assessment.grade.Standing;
import org.zhucun.scope.Office;

/** 考核表之门: what grading asks of a sheet and tells it. Call it inside a transaction. */
@ApplicationScoped
public class Sheets {
    private final SheetRepository sheets;
    private final SheetStepRepository steps;
    private final FactsBook facts;

    Sheets(SheetRepository sheets, SheetStepRepository steps, FactsBook facts) {
        this.sheets = sheets;
        this.steps = steps;
        this.facts = facts;
    }

    public Optional<Sheet> find(UUID id) {
        return sheets.find(id);
    }

    /** The sheet, held until this is done; empty where the caller may not change it. */
    public Optional<Sheet> lock(UUID id) {
        return sheets.lock(id);
    }

    public FactsBook.Told factsOf(Sheet sheet, LocalDate day) {
        return facts.of(List.of(sheet.id()), sheet.period().to(), day).get(sheet.id());
    }

    public void refer(Sheet sheet, String to, Standing grade, String opinion, Office by, LocalDate on) {
        steps.refer(sheet.id(), to, grade, opinion, by, on);
    }

    /** Something else was decided about the sheet that is held. */
    public void touched(UUID sheet) {
        steps.touched(sheet);
    }

    public void graded(UUID sheet, UUID gradeId, Standing grade) {
        steps.graded(sheet, gradeId, grade);
    }
}

package org.zhucun.assessment.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.zhucun.assessment.grade.GradeChecks;
import org.zhucun.assessment.score.ScoredPart;
import org.zhucun.assessment.score.Scoring;
import org.zhucun.assessment.year.Rounds;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;

/** 拟定与退回: what is proposed was scored whole and is not forbidden by the facts. */
@ApplicationScoped
class SheetSteps {
    private final SheetStepRepository steps;
    private final Sheets sheets;
    private final Rounds rounds;
    private final GradeChecks checks;
    private final Scoring scoring;
    private final Clock clock;

    SheetSteps(
            SheetStepRepository steps, Sheets sheets, Rounds rounds, GradeChecks checks, Scoring scoring, Clock clock) {
        this.steps = steps;
        this.sheets = sheets;
        this.rounds = rounds;
        this.checks = checks;
        this.scoring = scoring;
        this.clock = clock;
    }

    void propose(Sheet sheet, ProposeGrade said, Office office) {
        sheet.require(SheetState.OPEN, SheetState.PROPOSED);
        if (!SheetRights.proposes(sheet, office)) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        List<ScoredPart> parts = scoring.scored(
                rounds.parts(sheet.period().roundId(), sheet.object().kind()), said.scores());
        scoring.requireHeard(
                parts,
                said.rating(),
                said.satisfaction(),
                new Scoring.Place(sheet.object().regionPath(), sheet.period().to()));
        checks.requireAllowed(
                sheet, said.grade(), sheets.factsOf(sheet, today()).facts(), said.justification());
        steps.propose(
                sheet.id(),
                new Sheet.Proposal(
                        said.grade(),
                        said.opinion().strip(),
                        parts,
                        said.rating(),
                        said.satisfaction(),
                        scoring.total(parts),
                        office.accountId(),
                        office.accountName(),
                        today()));
    }

    void giveBack(Sheet sheet, String reason, Office office) {
        sheet.require(SheetState.PROPOSED, SheetState.REFERRED);
        if (!Sheet.sits(office, sheet.decidedAt())) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        steps.giveBack(sheet.id(), reason);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

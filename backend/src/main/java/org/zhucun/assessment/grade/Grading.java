package org.zhucun.assessment.grade;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.assessment.facts.FactsBook;
import org.zhucun.assessment.obligation.Consequences;
import org.zhucun.assessment.obligation.GradeGiven;
import org.zhucun.assessment.quota.Quotas;
import org.zhucun.assessment.rule.AssessmentRules;
import org.zhucun.assessment.sheet.Sheet;
import org.zhucun.assessment.sheet.SheetState;
import org.zhucun.assessment.sheet.Sheets;
import org.zhucun.assessment.year.Rounds;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.policy.Justification;
import org.zhucun.policy.Parameter;
import org.zhucun.scope.Office;

/** 定等次之门: decides, refers and corrects, and in the same transaction opens what a grade sets in motion. */
@ApplicationScoped
public class Grading {
    private final Sheets sheets;
    private final GradeRepository grades;
    private final GradeChecks checks;
    private final Quotas quotas;
    private final AssessmentRules rules;
    private final Consequences consequences;
    private final Rounds rounds;
    private final Clock clock;

    Grading(
            Sheets sheets,
            GradeRepository grades,
            GradeChecks checks,
            Quotas quotas,
            AssessmentRules rules,
            Consequences consequences,
            Rounds rounds,
            Clock clock) {
        this.sheets = sheets;
        this.grades = grades;
        this.checks = checks;
        this.quotas = quotas;
        this.rules = rules;
        this.consequences = consequences;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** 定何等次、为何、谁来定 */
    public record Said(Standing grade, String words, Justification justification, Office by) {}

    /** Decided here, or proposed to the level that sent him where the grade is that level's to give (K6). */
    void confirm(Sheet sheet, Said said) {
        sheet.require(SheetState.PROPOSED, SheetState.REFERRED);
        if (!Sheet.sits(said.by(), sheet.decidedAt())) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        if (!sheet.over(today())) {
            throw new DomainException(
                    ProblemType.STATE_CONFLICT,
                    "assessment.grade.early",
                    sheet.period().to());
        }
        UUID me = said.by().accountId();
        boolean referrer =
                sheet.state() == SheetState.REFERRED && sheet.referral().by().equals(me);
        if (sheet.proposal().by().equals(me) || referrer) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "assessment.grade.own");
        }
        String owner = sheet.object().ownerPath(sheet.period().decidesPath());
        if (elsewhere(sheet, said, owner)) {
            checks.requireAllowed(
                    sheet, said.grade(), sheets.factsOf(sheet, today()).facts(), said.justification());
            sheets.refer(sheet, owner, said.grade(), said.words(), said.by(), today());
        } else {
            decide(sheet, null, null, said);
        }
    }

    /** The edition that stands, for who may change it: the region that decided, or one above it; never who proposed it. */
    public GradeHead standing(Sheet sheet, Office by) {
        sheet.require(SheetState.GRADED);
        GradeHead head = grades.head(sheet.gradeId()).orElseThrow();
        if (!Sheet.sits(by, head.officePath())) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        if (sheet.proposal().by().equals(by.accountId())) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "assessment.grade.own");
        }
        return head;
    }

    /** The next edition; what the edition before set in motion and is still open is withdrawn. */
    public void correct(Sheet sheet, GradeHead before, String reason, Said said) {
        if (before.grade() == said.grade()) {
            throw DomainException.invalid("/grade", "assessment.grade.same");
        }
        String owner = sheet.object().ownerPath(sheet.period().decidesPath());
        if (elsewhere(sheet, said, owner)) {
            throw rules.refusal(
                    AssessmentRules.REFERRAL,
                    parameter(sheet),
                    Clause.of("assessment.rule.K6.found", sheet.object().sentBy(), said.grade()));
        }
        rounds.hold(sheet.period().roundId());
        consequences.undo(before.id(), reason);
        rounds.corrected(sheet.period().roundId(), decide(sheet, before, reason, said));
    }

    /** The grade that stands is not forbidden by what is known by now. */
    public void requireStands(Sheet sheet) {
        checks.requireExplained(
                sheet, sheet.grade(), sheets.factsOf(sheet, today()).facts());
    }

    /** Why a grade is to stand, or to take the place of the one that stands, although a rule that knows exceptions forbids it. */
    public void explain(Sheet sheet, Standing grade, Justification justification) {
        checks.explain(sheet, grade, sheets.factsOf(sheet, today()).facts(), justification);
    }

    private UUID decide(Sheet sheet, GradeHead before, String reason, Said said) {
        FactsBook.Told facts = sheets.factsOf(sheet, today());
        if (before == null) {
            checks.requireDecidable(sheet, said.grade(), facts.facts());
        } else {
            checks.requireExplained(sheet, said.grade(), facts.facts());
        }
        if (said.grade() == Standing.EXCELLENT) {
            quotas.requirePlace(
                    sheet.period().roundId(),
                    sheet.object().kind(),
                    sheet.object().category());
        }
        UUID id = Ids.next();
        grades.add(
                new GradeRepository.NewGrade(
                        id, sheet, before, reason, said.grade(), said.words(), facts.text(), today(), term(sheet)),
                said.by());
        sheets.graded(sheet.id(), id, said.grade());
        if (sheet.object().cadreId() != null) {
            consequences.follow(given(sheet, id, said.grade()));
        }
        return id;
    }

    private GradeGiven given(Sheet sheet, UUID id, Standing grade) {
        Sheet.Assessed object = sheet.object();
        return new GradeGiven(
                id,
                sheet.period().year(),
                object.cadreId(),
                object.name(),
                object.regionPath(),
                object.unitPath(),
                object.unitName(),
                grade,
                object.sentBy(),
                today());
    }

    /** Whether the grade is for the level that sent him to give, and the office is not of that level. */
    private boolean elsewhere(Sheet sheet, Said said, String owner) {
        return !Sheet.sits(said.by(), owner)
                && rules.referred(
                        said.grade(),
                        sheet.object().regionPath(),
                        sheet.period().to());
    }

    private Parameter parameter(Sheet sheet) {
        return rules.find(
                        AssessmentRules.REFERRAL_GRADES,
                        sheet.object().regionPath(),
                        sheet.period().to())
                .orElseThrow();
    }

    private GradeRepository.Term term(Sheet sheet) {
        return rules.find(AssessmentRules.OBJECTION_DAYS, sheet.object().regionPath(), today())
                .map(days -> new GradeRepository.Term(today().plusDays(days.asInt()), days.source()))
                .orElseGet(() -> new GradeRepository.Term(today(), ""));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

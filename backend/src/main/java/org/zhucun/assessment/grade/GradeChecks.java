package org.zhucun.assessment.grade;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhucun.assessment.facts.SheetFacts;
import org.zhucun.assessment.facts.SheetFacts.FindingFact;
import org.zhucun.assessment.rule.AssessmentRules;
import org.zhucun.assessment.rule.Ladder;
import org.zhucun.assessment.sheet.Sheet;
import org.zhucun.assessment.year.RoundKind;
import org.zhucun.audit.Subject;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.policy.Act;
import org.zhucun.policy.Justification;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.RuleGuard;

/** 等次审查: what the facts forbid, for who proposes and for who confirms alike. */
@ApplicationScoped
public class GradeChecks {
    private final RuleGuard guard;
    private final AssessmentRules rules;

    GradeChecks(RuleGuard guard, AssessmentRules rules) {
        this.guard = guard;
        this.rules = rules;
    }

    /** 422 where confirmed absences or findings leave less than the grade; explained where the document lets it be explained. */
    public void requireAllowed(Sheet sheet, Standing grade, SheetFacts facts, Justification justification) {
        acts(sheet, grade, facts, justification).forEach(guard::check);
    }

    /** As above for a decision: an explanation alone does not carry it, its approver has agreed. 409 before that. */
    void requireDecidable(Sheet sheet, Standing grade, SheetFacts facts) {
        acts(sheet, grade, facts, null).forEach(guard::requireApproved);
    }

    /**
     * For a grade that stands or takes the place of one: nobody proposes it any more, so 422 asks for an explanation first, and 409 for its
     * approver.
     */
    void requireExplained(Sheet sheet, Standing grade, SheetFacts facts) {
        for (Act act : acts(sheet, grade, facts, null)) {
            guard.check(act);
            guard.requireApproved(act);
        }
    }

    /** Puts down why a grade is given all the same; 409 where nothing asks for that, or it was explained already. */
    void explain(Sheet sheet, Standing grade, SheetFacts facts, Justification justification) {
        List<Act> asking = acts(sheet, grade, facts, justification).stream()
                .filter(act -> !guard.explained(act))
                .filter(guard::check)
                .toList();
        if (asking.isEmpty()) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "assessment.grade.explained");
        }
    }

    private List<Act> acts(Sheet sheet, Standing grade, SheetFacts facts, Justification justification) {
        List<Act> acts = new ArrayList<>();
        String path = sheet.object().regionPath();
        List<FindingFact> absences = absences(sheet, facts);
        if (sheet.object().cadreId() != null && !absences.isEmpty()) {
            acts.add(new Act(
                    AssessmentRules.LADDER,
                    AssessmentRules.ABSENCE_LADDER,
                    path,
                    sheet.period().to(),
                    ladder -> grade.compareTo(highest(ladder, absences.size())) >= 0,
                    absent(sheet, grade, absences),
                    subject(sheet),
                    justification));
        }
        if (grade == Standing.EXCELLENT) {
            Set<String> forbidding =
                    rules.words(AssessmentRules.FORBIDDING, path, sheet.period().to());
            List<FindingFact> against = facts.findings().stream()
                    .filter(one -> one.counts() && forbidding.contains(one.severity()))
                    .toList();
            acts.add(new Act(
                    AssessmentRules.FINDINGS,
                    AssessmentRules.FORBIDDING,
                    path,
                    sheet.period().to(),
                    any -> against.isEmpty(),
                    Clause.of(
                            "assessment.rule.K-FINDINGS.found",
                            against.size(),
                            against.stream().map(FindingFact::number).toList()),
                    subject(sheet),
                    justification));
        }
        return acts;
    }

    /** The ladder counts a year's absences; of a term, the year with the most. */
    private static List<FindingFact> absences(Sheet sheet, SheetFacts facts) {
        if (sheet.period().kind() == RoundKind.ANNUAL) {
            return facts.absences();
        }
        return facts.absences().stream()
                .collect(Collectors.groupingBy(one -> one.on().getYear(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private static Standing highest(Parameter ladder, int absences) {
        return Ladder.of(ladder.value()).highest(absences);
    }

    /** How often, on which days, by which findings; what is left is the highest grade of the ladder there. */
    private Clause absent(Sheet sheet, Standing grade, List<FindingFact> absences) {
        Standing highest = rules.find(
                        AssessmentRules.ABSENCE_LADDER,
                        sheet.object().regionPath(),
                        sheet.period().to())
                .map(ladder -> highest(ladder, absences.size()))
                .orElse(Standing.EXCELLENT);
        return Clause.of(
                "assessment.rule.K-LADDER.found",
                absences.size(),
                absences.stream().map(FindingFact::on).toList(),
                absences.stream().map(FindingFact::number).toList(),
                highest,
                grade);
    }

    private static Subject subject(Sheet sheet) {
        return new Subject(
                sheet.object().cadreId() == null
                        ? sheet.id().toString()
                        : sheet.object().cadreId().toString(),
                sheet.object().name(),
                sheet.object().regionPath(),
                sheet.object().unitPath());
    }
}

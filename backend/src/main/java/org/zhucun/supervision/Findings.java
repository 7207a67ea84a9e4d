package org.zhucun.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 督查问题: the door to findings for other rooms, and to their steps for the room's own slices. Call it inside a transaction. */
@ApplicationScoped
public class Findings {
    private final FindingRepository findings;
    private final FindingSteps steps;
    private final Deadlines deadlines;
    private final Caller caller;

    Findings(FindingRepository findings, FindingSteps steps, Deadlines deadlines, Caller caller) {
        this.findings = findings;
        this.steps = steps;
        this.deadlines = deadlines;
        this.caller = caller;
    }

    /**
     * What was found about a cadre in a period and told the inspected, the earliest first (I6): an assessment shows all of them, and
     * weighs those that count on the day.
     */
    public List<FindingRef> ofCadre(UUID cadreId, LocalDate from, LocalDate to) {
        LocalDate today = deadlines.today();
        return findings.aboutIn(cadreId, from, to).stream()
                .map(finding -> FindingRef.of(finding, today))
                .toList();
    }

    /** Enters the draft of a finding against an organization, found by the caller's office. */
    public FindingRef propose(NewFinding proposal) {
        RecordFinding draft = new RecordFinding(
                null,
                TargetKind.UNIT,
                proposal.organizationId().toString(),
                null,
                proposal.category(),
                proposal.severity(),
                proposal.facts(),
                proposal.clause(),
                proposal.foundOn(),
                null,
                null,
                null);
        return FindingRef.of(steps.record(draft, caller.require()), deadlines.today());
    }

    /**
     * Enters the draft of a finding, found by the caller's office: what its page does, as part of the caller's deed.
     *
     * @return its id
     * @throws DomainException as the page refuses
     */
    public UUID record(RecordFinding said) {
        return steps.record(said, caller.require()).id;
    }

    /** Whether the caller sees the visit that a finding is said to come from. */
    public boolean seesVisit(UUID inspection) {
        return findings.lockVisit(inspection);
    }

    /** Whether the caller sees the campaign that a finding is said to belong to. */
    public boolean seesCampaign(UUID campaign) {
        return findings.campaign(campaign).isPresent();
    }

    /** What a finding says now, in the words of its record; empty for one that the caller does not see. */
    public Optional<RecordFinding> onFile(UUID id) {
        return findings.findByIdOptional(id).map(Finding::said);
    }

    /**
     * 回头看: somebody who took no part looked again at a closed finding; what is not good is reopened.
     *
     * @return its name for the trail
     */
    public String recheck(UUID id, boolean good, String note) {
        Finding finding =
                findings.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        Office office = caller.require();
        finding.recheck(office);
        if (findings.wasClosedBy(office.accountId(), finding)) {
            throw DomainException.of(ProblemType.SEPARATION_OF_DUTIES);
        }
        steps.taken(finding, FindingEvent.Deed.RECHECKED, office, note);
        if (!good) {
            finding.reopen(office, deadlines.newTerm(finding.regionPath));
            steps.taken(finding, FindingEvent.Deed.REOPENED, office, note);
        }
        return finding.number + " " + finding.targetName;
    }
}

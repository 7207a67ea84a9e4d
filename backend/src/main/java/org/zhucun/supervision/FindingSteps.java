package org.zhucun.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.zhucun.audit.Action;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RuleReference;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Office;
import org.zhucun.team.FoundAbsent;

/** 办理落库: writes a step together with its history, for one finding or for the many of a problem list. */
@ApplicationScoped
class FindingSteps {
    private static final int COUNTY_LEVEL = 3;

    private final FindingRepository findings;
    private final Targets targets;
    private final Deadlines deadlines;
    private final Trail trail;
    private final Event<FoundAbsent> absent;
    private final Clock clock;

    FindingSteps(
            FindingRepository findings,
            Targets targets,
            Deadlines deadlines,
            Trail trail,
            Event<FoundAbsent> absent,
            Clock clock) {
        this.findings = findings;
        this.targets = targets;
        this.deadlines = deadlines;
        this.trail = trail;
        this.absent = absent;
        this.clock = clock;
    }

    Finding record(RecordFinding command, Office finder) {
        deadlines.requireNotFuture("/foundOn", command.foundOn());
        requireOwer(command.category(), command.targetKind());
        Whereabouts where =
                targets.locate(command.targetKind(), command.targetId(), command.villageCode(), command.foundOn());
        requireVisit(command);
        requireCampaign(command, where);
        if (command.checklistItem() != null && !findings.refused(command.inspectionId(), command.checklistItem())) {
            throw DomainException.invalid("/checklistItem", "supervision.checklist.refused");
        }
        Finding finding = Finding.record(command, where, finder, number(where, command.foundOn()));
        findings.persist(finding);
        taken(finding, FindingEvent.Deed.RECORDED, finder, null);
        findings.showEvidence(finding);
        return finding;
    }

    void issue(Finding finding, Office by, LocalDate due) {
        LocalDate since = deadlines.recurrenceSince(finding.regionPath, finding.foundOn);
        Term statement = deadlines.statementTerm(finding.regionPath);
        Issue issue = new Issue(
                due == null ? deadlines.newTerm(finding.regionPath) : deadlines.until(due, statement),
                statement,
                findings.recurrence(finding, since, deadlines.today()).orElse(null));
        finding.issue(by, issue);
        taken(finding, FindingEvent.Deed.ISSUED, by, null);
        if (issue.recurrence() != null) {
            taken(finding, FindingEvent.Deed.RECURRED, by, issue.recurrence().number());
        }
        if (finding.category == FindingCategory.ABSENT && finding.cadreId != null) {
            absent.fire(new FoundAbsent(
                    finding.id,
                    finding.number,
                    finding.cadreId,
                    finding.foundOn,
                    finding.facts,
                    finding.foundBy,
                    finding.foundByName));
        }
    }

    /** A request for more time that nobody decided ends with what makes the term anew, and the history says so. */
    void endExtension(Finding finding, Office by) {
        if (finding.extensionUntil != null) {
            finding.decideExtension(false);
            taken(finding, FindingEvent.Deed.EXTENSION_REFUSED, by, null);
        }
    }

    /**
     * The step and its history reach the database here, so that a race is decided before anything is answered. Its words have no row on
     * the trail: their hash goes into the deed.
     */
    void taken(Finding finding, FindingEvent.Deed deed, Office by, String note) {
        findings.flush();
        FindingEvent event = FindingEvent.of(finding, deed, by, clock.instant()).noting(note);
        findings.add(event);
        findings.flush();
        event.seal().ifPresent(seal -> trail.also(Map.of("words:" + event.id, seal)));
        trail.about(subject(finding));
    }

    /** A draft has no history yet: the trail alone keeps what it said before. */
    void edited(Finding finding) {
        findings.flush();
        trail.about(subject(finding));
    }

    void lookedAt(Finding finding) {
        trail.lookedAt(Action.FINDING_READ, subject(finding), Map.of());
    }

    void lookedAt(FindingFilter filter) {
        trail.lookedAt(Action.FINDING_READ, new Subject(null, null, null, null), filter.asked());
    }

    private static Subject subject(Finding finding) {
        boolean draft = finding.state == FindingState.OPEN;
        // the deed of a draft lies with the finder's office, or the trail would tell the inspected
        return new Subject(
                finding.id.toString(),
                finding.number + " " + finding.targetName,
                draft ? finding.foundOfficePath : finding.regionPath,
                draft ? null : finding.unitPath);
    }

    /** 422 where care that was not delivered is laid to those it was owed to (I9). */
    void requireOwer(FindingCategory category, TargetKind kind) {
        if (category == FindingCategory.CARE_NOT_DELIVERED && (kind == TargetKind.CADRE || kind == TargetKind.TEAM)) {
            throw DomainException.rule(
                    new RuleReference(
                            "I9",
                            Clause.of("supervision.rule.I9.required"),
                            Clause.of("supervision.rule.I9.found", kind),
                            null),
                    "supervision.finding.ower");
        }
    }

    /**
     * One at a time of a visit: what is attached to it meanwhile waits, and so does the same finding once more.
     *
     * @throws DomainException 403 for a visit that the finder does not see, 409 where the item is a finding about the same target already
     */
    private void requireVisit(RecordFinding command) {
        if (command.inspectionId() == null) {
            return;
        }
        if (!findings.lockVisit(command.inspectionId())) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        if (command.checklistItem() != null
                && findings.recorded(command.inspectionId(), command.checklistItem(), command.targetId())) {
            throw new DomainException(ProblemType.CONFLICT, "supervision.finding.item.once");
        }
    }

    /** 403 for a campaign that the finder does not see, 400 for one of another place. */
    private void requireCampaign(RecordFinding command, Whereabouts where) {
        if (command.campaignId() != null) {
            FindingRepository.Campaign campaign = findings.campaign(command.campaignId())
                    .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
            if (!where.regionPath().startsWith(campaign.path())) {
                throw DomainException.invalid("/campaignId", "supervision.campaign.elsewhere");
            }
            if (command.foundOn().isBefore(campaign.from()) || command.foundOn().isAfter(campaign.to())) {
                throw DomainException.invalid("/foundOn", "supervision.campaign.days", campaign.from(), campaign.to());
            }
        }
    }

    /** {@code 620503-2022-0007}: unique, and gapless within a county and year. */
    private String number(Whereabouts where, LocalDate on) {
        String code = RegionCode.ofPath(where.regionPath());
        String county = code.isEmpty() ? "00" : RegionCode.ancestor(code, COUNTY_LEVEL);
        return String.format("%s-%d-%04d", county, on.getYear(), findings.nextNumber(county, on.getYear()));
    }
}

package org.zhucun.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.kernel.RuleReference;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.supervision.FindingCommands.AskExtension;
import org.zhucun.supervision.FindingCommands.DecideExtension;
import org.zhucun.supervision.FindingCommands.JudgeObjection;
import org.zhucun.supervision.FindingCommands.Judgement;
import org.zhucun.supervision.FindingCommands.ObjectFinding;
import org.zhucun.supervision.FindingCommands.StateFinding;
import org.zhucun.supervision.FindingCommands.UrgeFinding;
import org.zhucun.team.FindingWithdrawn;

/** 陈述申辩、延期与督办: what is said, asked and decided about a finding that was issued. */
@ApplicationScoped
@Transactional
class FindingSpeechService {
    private final FindingRepository findings;
    private final FindingSteps steps;
    private final Caller caller;
    private final RequestInfo request;
    private final Deadlines deadlines;
    private final Parties parties;
    private final Event<FindingWithdrawn> withdrawn;

    FindingSpeechService(
            FindingRepository findings,
            FindingSteps steps,
            Caller caller,
            RequestInfo request,
            Deadlines deadlines,
            Parties parties,
            Event<FindingWithdrawn> withdrawn) {
        this.findings = findings;
        this.steps = steps;
        this.caller = caller;
        this.request = request;
        this.deadlines = deadlines;
        this.parties = parties;
        this.withdrawn = withdrawn;
    }

    @Audited(Action.FINDING_STATED)
    FindingView state(UUID id, StateFinding command) {
        Finding finding = heard(id, FindingVoice.STATE);
        finding.state(caller.require());
        return done(finding, FindingEvent.Deed.STATED, command.words());
    }

    @Audited(Action.FINDING_OBJECTED)
    FindingView object(UUID id, ObjectFinding command) {
        Finding finding = heard(id, FindingVoice.OBJECT);
        finding.object(
                caller.require(),
                deadlines.today(),
                deadlines.objectionTerm(finding.regionPath).orElse(null));
        return done(finding, FindingEvent.Deed.OBJECTED, command.words());
    }

    @Audited(Action.FINDING_OBJECTION_DECIDED)
    FindingView judge(UUID id, JudgeObjection command) {
        Finding finding = open(id, FindingVoice.JUDGE);
        boolean upheld = command.decision() == Judgement.UPHELD;
        steps.endExtension(finding, caller.require());
        finding.judge(caller.require(), upheld, deadlines.newTerm(finding.regionPath));
        FindingView view = done(
                finding,
                upheld ? FindingEvent.Deed.OBJECTION_UPHELD : FindingEvent.Deed.OBJECTION_DISMISSED,
                command.reason());
        if (upheld) {
            withdraw(finding, command.reason());
        }
        return view;
    }

    /** What was withdrawn is no ground for anything any more: what it made graver, and what it asked of a register. */
    private void withdraw(Finding finding, String reason) {
        for (Finding repeating : findings.repeating(finding)) {
            repeating.standAlone();
            steps.taken(repeating, FindingEvent.Deed.RECURRENCE_LIFTED, caller.require(), finding.number);
        }
        withdrawn.fire(new FindingWithdrawn(finding.id, finding.number, reason));
        steps.edited(finding);
    }

    @Audited(Action.FINDING_EXTENSION_ASKED)
    FindingView askExtension(UUID id, AskExtension command) {
        Finding finding = open(id, FindingVoice.EXTEND);
        deadlines.requireExtension(finding, command.until());
        finding.askExtension(caller.require(), command.until());
        return done(finding, FindingEvent.Deed.EXTENSION_ASKED, command.until() + "\n" + command.reason());
    }

    @Audited(Action.FINDING_EXTENSION_DECIDED)
    FindingView decideExtension(UUID id, DecideExtension command) {
        Finding finding = open(id, FindingVoice.GRANT);
        finding.decideExtension(command.granted());
        return done(
                finding,
                command.granted() ? FindingEvent.Deed.EXTENSION_GRANTED : FindingEvent.Deed.EXTENSION_REFUSED,
                command.reason());
    }

    /** Presses at the level of the office, and never beyond the level that the finding has reached today. */
    @Audited(Action.FINDING_URGED)
    FindingView urge(UUID id, UrgeFinding command) {
        Finding finding = open(id, FindingVoice.URGE);
        Escalation reached = deadlines.escalation(finding);
        Escalation own = Escalation.ofPath(caller.require().path());
        finding.urge(own.compareTo(reached) < 0 ? own : reached);
        return done(finding, FindingEvent.Deed.URGED, command.words());
    }

    private Finding heard(UUID id, FindingVoice voice) {
        Finding finding = require(id);
        parties.require(voice, finding, caller.require());
        LocalDate until = finding.statementUntil;
        if (until != null && until.isBefore(deadlines.today())) {
            RuleReference rule = new RuleReference(
                    "I6",
                    Clause.of("supervision.rule.I6.required", until),
                    Clause.of("supervision.rule.I6.found", deadlines.today()),
                    finding.statementCalendar);
            throw DomainException.rule(rule, "supervision.statement.late", until);
        }
        return open(finding, voice);
    }

    private Finding open(UUID id, FindingVoice voice) {
        Finding finding = require(id);
        parties.require(voice, finding, caller.require());
        return open(finding, voice);
    }

    private Finding open(Finding finding, FindingVoice voice) {
        finding.require(voice, caller.require(), deadlines.today());
        return finding;
    }

    private Finding require(UUID id) {
        Finding finding =
                findings.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(finding.version);
        return finding;
    }

    private FindingView done(Finding finding, FindingEvent.Deed deed, String note) {
        Office office = caller.require();
        steps.taken(finding, deed, office, note);
        return FindingView.of(finding, findings.history(finding.id), deadlines.reader(office));
    }
}

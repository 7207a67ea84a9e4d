package org.zhucun.assessment.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.assessment.talk.TalkRepository.Proposed;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.cadre.Cadres;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.policy.Policies;
import org.zhucun.scope.Caller;

/** 约谈办理: shows what is proposed, and keeps what a person did about it. */
@ApplicationScoped
@Transactional
class TalkService {
    private final TalkRepository talks;
    private final Policies policies;
    private final Cadres cadres;
    private final Caller caller;
    private final Trail trail;
    private final Clock clock;

    TalkService(TalkRepository talks, Policies policies, Cadres cadres, Caller caller, Trail trail, Clock clock) {
        this.talks = talks;
        this.policies = policies;
        this.cadres = cadres;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    List<TalkProposalView> proposals() {
        return proposed(null).stream().map(Proposed::view).toList();
    }

    @Audited(Action.TALK_DECIDED)
    TalkView decide(UUID cadreId, DecideTalk command) {
        cadres.require(cadreId);
        Proposed proposed = proposed(cadreId).stream()
                .findFirst()
                .orElseThrow(() -> new DomainException(ProblemType.STATE_CONFLICT, "assessment.talk.none"));
        LocalDate today = LocalDate.now(clock);
        if (command.on().isAfter(today) || command.on().isBefore(proposed.view().since())) {
            throw DomainException.invalid(
                    "/on", "assessment.talk.day", proposed.view().since());
        }
        UUID id = talks.add(proposed, command, caller.require());
        trail.about(
                new Subject(id.toString(), proposed.view().cadreName(), proposed.regionPath(), proposed.unitPath()));
        return talks.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    private List<Proposed> proposed(UUID cadre) {
        LocalDate today = LocalDate.now(clock);
        return talks.proposals(cadre, today, policies.effective(today), caller.require());
    }
}

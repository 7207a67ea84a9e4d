package org.zhucun.assessment.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.assessment.talk.TalkRepository.Asked;
import org.zhucun.assessment.talk.TalkRepository.Proposed;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.cadre.Cadres;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Paging;
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

    /** Newest first. */
    CursorPage<TalkProposalView> page(Paging paging) {
        LocalDate today = LocalDate.now(clock);
        CursorBinding binding =
                new CursorBinding("talk-proposals", "", caller.require().path());
        List<String> after = Cursor.decode(paging.after, 2, binding);
        Asked asked = new Asked(today, policies.effective(today), caller.require());
        CursorPage<TalkProposalView> page = CursorPage.of(
                after == null
                        ? talks.page(asked, null, null, paging.size + 1)
                        : talks.page(
                                asked, LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)), paging.size + 1),
                paging.size,
                binding,
                row -> List.of(row.view().since().toString(), row.finding().toString()),
                Proposed::view);
        return paging.withTotal ? page.withTotal(talks.total(asked)) : page;
    }

    @Audited(Action.TALK_DECIDED)
    TalkView decide(UUID cadreId, DecideTalk command) {
        cadres.require(cadreId);
        Proposed proposed = proposed(cadreId)
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

    /** An interview was held with him: what had been proposed until then is answered. */
    void answer(UUID cadreId, DecideTalk held) {
        proposed(cadreId)
                .filter(one -> !held.on().isBefore(one.view().since()))
                .ifPresent(one -> talks.add(one, held, caller.require()));
    }

    private Optional<Proposed> proposed(UUID cadre) {
        LocalDate today = LocalDate.now(clock);
        return talks.proposal(cadre, new Asked(today, policies.effective(today), caller.require()));
    }
}

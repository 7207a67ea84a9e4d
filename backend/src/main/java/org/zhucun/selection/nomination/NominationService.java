package org.zhucun.selection.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 推荐办理: nominations, their two reviews and their withdrawal. */
@ApplicationScoped
@Transactional
class NominationService {
    private final NominationRepository nominations;
    private final NewNomination creation;
    private final Decisions decisions;
    private final Judging judging;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    NominationService(
            NominationRepository nominations,
            NewNomination creation,
            Decisions decisions,
            Judging judging,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.nominations = nominations;
        this.creation = creation;
        this.decisions = decisions;
        this.judging = judging;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    CursorPage<NominationView> list(NominationFilter filter) {
        CursorBinding binding = new CursorBinding(
                "nominations", filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 1, binding);
        CursorPage<NominationRow> rows = CursorPage.of(
                nominations.page(filter, after),
                filter.size,
                binding,
                row -> List.of(row.id().toString()),
                row -> row);
        CursorPage<NominationView> page = new CursorPage<>(judging.views(rows.items()), rows.next(), null);
        return filter.withTotal ? page.withTotal(nominations.total(filter)) : page;
    }

    NominationView get(UUID id) {
        NominationRow row = nominations.row(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        return judging.views(List.of(row)).get(0);
    }

    @Audited(Action.CANDIDATE_NOMINATED)
    NominationView nominate(Nominate command) {
        Nomination nomination = creation.of(command);
        return done(nomination);
    }

    @Audited(Action.NOMINATION_WITHDRAWN)
    NominationView withdraw(UUID id) {
        Nomination nomination = toChange(id);
        nomination.withdraw();
        return done(nomination);
    }

    /** B10: two departments, two persons, and neither is who nominated. */
    @Audited(Action.NOMINATION_REVIEWED)
    NominationView review(UUID id, ReviewNomination command) {
        Office office = caller.require();
        Nomination nomination = toChange(id);
        nomination.requirePending();
        if (office.accountId().equals(nomination.nominatedBy)) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "selection.review.own");
        }
        if (!command.approve() && (command.note() == null || command.note().isBlank())) {
            throw DomainException.invalid("/note", "selection.review.reason");
        }
        nominations.add(new Review(nomination, command, office, today()));
        Set<Department> agreed = nominations.agreed(id);
        nomination.reviewed(command.approve(), agreed);
        trail.detail(Map.of("department", Department.of(office.role()), "approve", command.approve()));
        return done(nomination);
    }

    @Audited(Action.NOMINATION_DECIDED)
    NominationView decide(UUID id, DecideNomination command) {
        Nomination nomination = toChange(id);
        decisions.decide(nomination, command);
        return done(nomination);
    }

    private Nomination toChange(UUID id) {
        Nomination nomination =
                nominations.hold(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(nomination.version);
        return nomination;
    }

    private NominationView done(Nomination nomination) {
        nominations.flush();
        trail.about(new Subject(
                nomination.id.toString(), nomination.cadreName, nomination.regionPath, nomination.unitPath));
        return get(nomination.id);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

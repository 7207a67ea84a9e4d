package org.zhucun.team.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
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
import org.zhucun.policy.Justification;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.team.EndState;
import org.zhucun.team.PostingDaysChanged;

/** 任职办理: posts cadres, records their arrival and the end of their stay. */
@ApplicationScoped
@Transactional
class PostingService {
    private final PostingRepository postings;
    private final PostingTurns turns;
    private final NewPosting creation;
    private final PostingRules rules;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Event<PostingDaysChanged> daysChanged;
    private final Clock clock;

    PostingService(
            PostingRepository postings,
            PostingTurns turns,
            NewPosting creation,
            PostingRules rules,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Event<PostingDaysChanged> daysChanged,
            Clock clock) {
        this.postings = postings;
        this.turns = turns;
        this.creation = creation;
        this.rules = rules;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.daysChanged = daysChanged;
        this.clock = clock;
    }

    CursorPage<PostingView> list(PostingFilter filter) {
        Office office = caller.require();
        CursorBinding binding = new CursorBinding("postings", filter.asText(), office.path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        CursorPage<PostingView> page = CursorPage.of(
                postings.page(
                        filter,
                        office.tree(),
                        after,
                        new PostingRights(office, request.knownAt().isPresent())),
                filter.size,
                binding,
                row -> List.of(row.path(), row.view().id().toString()),
                PostingRepository.Listed::view);
        return filter.withTotal ? page.withTotal(postings.total(filter)) : page;
    }

    PostingView get(UUID id) {
        return view(postings.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND)));
    }

    @Audited(Action.CADRE_POSTED)
    PostingView post(PostCadre command) {
        Posting posting = creation.of(command);
        turns.begin(posting, today());
        about(posting);
        daysChanged.fire(new PostingDaysChanged(posting.id, posting.startedOn));
        return view(posting);
    }

    @Audited(Action.ARRIVAL_RECORDED)
    PostingView arrive(UUID id, ArriveAtPost command) {
        Posting posting = toChange(id);
        posting.arrive(command.on());
        about(posting);
        postings.flush();
        daysChanged.fire(new PostingDaysChanged(id, posting.startedOn));
        return view(posting);
    }

    /** A deed of two names: an end, or a request for one. */
    PostingView end(UUID id, EndPosting command) {
        return end(toChange(id), command, rules::requireProcedure);
    }

    /** The same for a decision that was taken elsewhere and has a version of its own; an end that was only asked for gives way to it. */
    PostingView carryOut(UUID id, EndPosting command) {
        Posting posting = postings.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        posting.dropRequest();
        return end(posting, command, (stay, justifications) -> {});
    }

    private PostingView end(
            Posting posting, EndPosting command, BiConsumer<Posting, Map<String, Justification>> procedure) {
        Office office = caller.require();
        posting.end(command, office.accountId(), clock.instant(), new PostingRights(office).onlyAsks());
        procedure.accept(posting, command.justifications());
        rules.requireEnd(posting, command);
        postings.state(posting, command.facts());
        trail.detail(Map.of("reason", posting.endReason, "on", command.on().toString()));
        boolean ended = posting.endState == EndState.ENDED;
        trail.record(ended ? Action.POSTING_ENDED : Action.POSTING_END_REQUESTED, subject(posting));
        leave(posting);
        return view(posting);
    }

    @Audited(Action.POSTING_END_DECIDED)
    PostingView decideEnd(UUID id, DecideEnd decision) {
        Office office = caller.require();
        if (!new PostingRights(office).mayDecide()) {
            throw DomainException.of(ProblemType.FORBIDDEN);
        }
        Posting posting = toChange(id);
        if (decision.approve()) {
            rules.requireProcedure(posting, Map.of());
        }
        posting.decideEnd(decision, office.accountId(), clock.instant());
        if (posting.endState == null) {
            postings.state(posting, null);
        }
        trail.detail(Map.of("approve", decision.approve()));
        about(posting);
        leave(posting);
        return view(posting);
    }

    /** What else happens when a stay has its last day. */
    private void leave(Posting posting) {
        if (posting.endState != EndState.ENDED) {
            return;
        }
        postings.flush();
        daysChanged.fire(new PostingDaysChanged(posting.id, posting.endedOn.plusDays(1)));
        turns.follow(posting, today());
    }

    private Posting toChange(UUID id) {
        Posting posting = postings.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(posting.version);
        return posting;
    }

    private PostingView view(Posting posting) {
        return postings.view(
                posting.id,
                new PostingRights(caller.require(), request.knownAt().isPresent()));
    }

    private void about(Posting posting) {
        trail.about(subject(posting));
    }

    private static Subject subject(Posting posting) {
        return new Subject(
                posting.id.toString(),
                posting.cadreName + " " + posting.villageName,
                posting.regionPath,
                posting.unitPath);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

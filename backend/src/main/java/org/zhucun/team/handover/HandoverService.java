package org.zhucun.team.handover;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.zhucun.team.PostingRef;
import org.zhucun.team.Teams;

/** 交接办理: opens a handover, fills its lists, takes decisions, signatures and the meeting. */
@ApplicationScoped
@Transactional
class HandoverService {
    private final HandoverRepository handovers;
    private final Teams teams;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;
    private final List<HandoverSource> sources;

    HandoverService(
            HandoverRepository handovers,
            Teams teams,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock,
            @All List<HandoverSource> sources) {
        this.sources = sources;
        this.handovers = handovers;
        this.teams = teams;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    CursorPage<HandoverLine> list(HandoverFilter filter) {
        Office office = caller.require();
        CursorBinding binding = new CursorBinding("handovers", filter.asText(), office.path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        CursorPage<HandoverLine> page = CursorPage.of(
                handovers.page(filter, office.tree(), after),
                filter.size,
                binding,
                row -> List.of(row.path(), row.line().id().toString()),
                HandoverRepository.Listed::line);
        return filter.withTotal ? page.withTotal(handovers.total(filter)) : page;
    }

    HandoverView get(UUID id) {
        return view(handovers.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND)));
    }

    boolean isOpened(UUID outgoingPostingId) {
        return handovers.isOpened(outgoingPostingId);
    }

    @Audited(Action.HANDOVER_OPENED)
    HandoverView open(OpenHandover command) {
        PostingRef outgoing = teams.require(command.outgoingPostingId());
        PostingRef incoming = teams.require(command.incomingPostingId());
        Handover handover = new Handover(outgoing, incoming, command.startedOn());
        handovers.add(handover);
        sources.forEach(source -> source.of(outgoing.teamId(), command.startedOn())
                .forEach(fact -> handovers.add(new HandoverItem(handover, AddItem.of(fact)))));
        about(handover);
        return view(handover);
    }

    @Audited(Action.HANDOVER_ITEM_LISTED)
    HandoverView list(UUID id, AddItem command) {
        Handover handover = toChange(id);
        rights().require(handover, Side.OUTGOING);
        handover.requireOpen();
        handovers.add(new HandoverItem(handover, command));
        trail.detail(
                Map.of("list", command.list().name(), "kind", command.kind().name()));
        return done(handover);
    }

    @Audited(Action.HANDOVER_ITEM_WITHDRAWN)
    HandoverView withdraw(UUID id, UUID itemId) {
        Handover handover = toChange(id);
        rights().require(handover, Side.OUTGOING);
        handover.requireOpen();
        HandoverItem item = item(handover, itemId);
        request.requireVersion(item.version);
        handovers.remove(item);
        return done(handover);
    }

    @Audited(Action.HANDOVER_ITEM_DECIDED)
    HandoverView decide(UUID id, UUID itemId, DecideItem command) {
        Handover handover = toChange(id);
        rights().require(handover, Side.INCOMING);
        handover.requireNotClosed();
        HandoverItem item = item(handover, itemId);
        request.requireVersion(item.version);
        item.decide(command, today());
        trail.detail(Map.of("accept", command.accept()));
        return done(handover);
    }

    @Audited(Action.HANDOVER_ITEM_SETTLED)
    HandoverView settle(UUID id, UUID itemId, SettleItem command) {
        Handover handover = toChange(id);
        if (!rights().maySettle()) {
            throw new DomainException(ProblemType.FORBIDDEN, "team.handover.other.side");
        }
        HandoverItem item = item(handover, itemId);
        request.requireVersion(item.version);
        item.settle(command);
        return done(handover);
    }

    @Audited(Action.HANDOVER_SIGNED)
    HandoverView sign(UUID id, SignHandover command) {
        Handover handover = handovers.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(handover.version);
        rights().require(handover, command.side());
        handover.sign(command, caller.require().accountId(), handovers.items(id));
        trail.detail(Map.of("side", command.side().name()));
        return done(handover);
    }

    @Audited(Action.MEET_AND_GREET_HELD)
    HandoverView meet(UUID id, HoldMeeting command) {
        Handover handover = handovers.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(handover.version);
        HandoverMeeting before = handovers.meeting(id);
        HandoverMeeting meeting = before == null ? new HandoverMeeting(handover) : before;
        meeting.hold(command);
        handovers.add(meeting);
        return done(toChange(id));
    }

    private Handover toChange(UUID id) {
        return handovers.lock(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
    }

    private HandoverItem item(Handover handover, UUID id) {
        return handovers
                .item(id)
                .filter(item -> item.handoverId.equals(handover.id))
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
    }

    private HandoverView done(Handover handover) {
        about(handover);
        return view(handover);
    }

    private HandoverView view(Handover handover) {
        handovers.flush();
        return HandoverView.of(handover, handovers.items(handover.id), handovers.meeting(handover.id), rights());
    }

    private HandoverRights rights() {
        return new HandoverRights(caller.require());
    }

    private void about(Handover handover) {
        trail.about(new Subject(
                handover.id.toString(),
                handover.cadreName + " → " + handover.successorName + " " + handover.villageName,
                handover.regionPath,
                handover.unitPath));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

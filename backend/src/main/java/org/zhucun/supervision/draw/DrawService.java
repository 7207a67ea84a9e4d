package org.zhucun.supervision.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.cipher.PersonalCipher;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 双随机抽取办理: organized, committed to, opened, drawn, published; none of these acts tells a target. */
@ApplicationScoped
@Transactional
class DrawService {
    private final DrawRepository draws;
    private final DrawOrganizer organizer;
    private final DrawRun runs;
    private final DrawViews views;
    private final PersonalCipher cipher;
    private final Regions regions;
    private final RequestInfo request;
    private final Caller caller;
    private final Trail trail;
    private final Clock clock;

    DrawService(
            DrawRepository draws,
            DrawOrganizer organizer,
            DrawRun runs,
            DrawViews views,
            PersonalCipher cipher,
            Regions regions,
            RequestInfo request,
            Caller caller,
            Trail trail,
            Clock clock) {
        this.draws = draws;
        this.organizer = organizer;
        this.runs = runs;
        this.views = views;
        this.cipher = cipher;
        this.regions = regions;
        this.request = request;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    CursorPage<DrawView> page(DrawFilter filter) {
        regions.readable(filter.region);
        CursorBinding binding =
                new CursorBinding("draws", filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 1, binding);
        CursorPage<UUID> ids = CursorPage.of(
                draws.page(filter, after == null ? null : UUID.fromString(after.get(0))),
                filter.size,
                binding,
                id -> List.of(id.toString()),
                id -> id);
        CursorPage<DrawView> page = new CursorPage<>(views.lines(ids.items()), ids.next(), null);
        return filter.withTotal ? page.withTotal(draws.total(filter)) : page;
    }

    DrawView get(UUID id) {
        Draw draw = draws.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        return views.whole(draw, draws.parties(id));
    }

    @Audited(Action.DRAW_ORGANIZED)
    DrawView organize(DrawCommands.OrganizeDraw command) {
        Draw draw = organizer.organize(command);
        told(draw, Map.of("population", draw.populationDigest));
        return get(draw.id);
    }

    @Audited(Action.DRAW_COMMITTED)
    DrawView commit(UUID id, DrawCommands.CommitToDraw command) {
        Draw draw = required(id, DrawState.DRAFT);
        List<DrawParty> parties = draws.parties(id);
        DrawParty own = own(parties);
        own.commit(command.commitment(), caller.require(), now());
        draws.flush();
        draw.committed(parties.stream().allMatch(DrawParty::hasCommitted));
        draws.flush();
        told(draw, Map.of("seat", own.seat, "commitment", own.commitment));
        return views.whole(draw, parties);
    }

    @Audited(Action.DRAW_REVEALED)
    DrawView reveal(UUID id, DrawCommands.RevealForDraw command) {
        Draw draw = required(id, DrawState.COMMITTED);
        List<DrawParty> parties = draws.parties(id);
        DrawParty own = own(parties);
        own.open(command.opening(), draw, cipher, now());
        draws.flush();
        draw.revealed(parties.stream().allMatch(DrawParty::hasOpened), now());
        draws.flush();
        told(draw, Map.of("seat", own.seat));
        return views.whole(draw, parties);
    }

    @Audited(Action.DRAW_DRAWN)
    DrawView draw(UUID id) {
        Draw draw = required(id, DrawState.REVEALED);
        requireOrganizer(draw);
        List<DrawParty> parties = draws.parties(id);
        runs.draw(draw, parties);
        draws.flush();
        told(draw, Map.of("list", draw.listDigest));
        return views.whole(draw, parties);
    }

    @Audited(Action.DRAW_ABORTED)
    DrawView abort(UUID id, DrawCommands.AbortDraw command) {
        Draw draw = visible(id);
        requireOrganizer(draw);
        draw.abort(command.reason().strip(), caller.require(), now());
        draws.flush();
        told(draw, Map.of("afterReveal", draw.firstRevealedAt != null));
        return views.whole(draw, draws.parties(id));
    }

    @Audited(Action.DRAW_PUBLISHED)
    DrawView publish(UUID id) {
        Draw draw = required(id, DrawState.DRAWN);
        requireOrganizer(draw);
        List<DrawParty> parties = draws.parties(id);
        draw.publish(now());
        draws.flush();
        draws.publish(id, views.text(runs.record(draw, parties)));
        told(draw, Map.of("population", draw.populationDigest, "list", draw.listDigest));
        return views.whole(draw, parties);
    }

    /** Published for everybody, wherever it was drawn. */
    DrawRecord record(UUID id) {
        return draws.record(id)
                .map(text -> views.read(text, DrawRecord.class))
                .orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    private Draw required(UUID id, DrawState state) {
        Draw draw = visible(id);
        draw.require(state, now());
        return draw;
    }

    /** Locked by the version that every act moves. */
    private Draw visible(UUID id) {
        Draw draw = draws.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(draw.version);
        draws.touch(draw);
        return draw;
    }

    private DrawParty own(List<DrawParty> parties) {
        Office office = caller.require();
        return parties.stream()
                .filter(party -> party.held(office))
                .findFirst()
                .orElseThrow(() -> new DomainException(ProblemType.FORBIDDEN, "supervision.draw.not.party"));
    }

    private void requireOrganizer(Draw draw) {
        if (!caller.require().covers(draw.officePath)) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
    }

    private Instant now() {
        return clock.instant();
    }

    private void told(Draw draw, Map<String, ?> detail) {
        trail.about(new Subject(draw.id.toString(), draw.number + " " + draw.title, draw.officePath, null));
        trail.detail(detail);
    }
}

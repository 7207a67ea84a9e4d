package org.zhucun.incentive.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.cadre.CadreRef;
import org.zhucun.cadre.Cadres;
import org.zhucun.incentive.merit.MeritDesk;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.team.PostingRef;
import org.zhucun.team.Teams;

/** 考察记录办理: notes, and shows to organization departments; every look is a deed. */
@ApplicationScoped
@Transactional
class ObservationService {
    private final ObservationRepository notes;
    private final Cadres cadres;
    private final Teams teams;
    private final Trail trail;
    private final MeritDesk desk;

    ObservationService(ObservationRepository notes, Cadres cadres, Teams teams, Trail trail, MeritDesk desk) {
        this.notes = notes;
        this.cadres = cadres;
        this.teams = teams;
        this.trail = trail;
        this.desk = desk;
    }

    @Audited(Action.OBSERVATION_NOTED)
    ObservationView note(NoteObservation command) {
        desk.requireNotFuture("/on", command.on());
        CadreRef cadre = cadres.require(command.cadreId());
        String village = teams.postingOf(cadre.id(), command.on())
                .map(PostingRef::villageName)
                .orElse(null);
        UUID id = notes.add(cadre, village, command, desk.office());
        ObservationView noted = found(id);
        // at the office and without a name: that there is a note about somebody is nobody else's business
        trail.about(new Subject(id.toString(), null, desk.office().path(), null));
        return noted;
    }

    ObservationView get(UUID id) {
        ObservationView note = found(id);
        trail.seen(
                Action.OBSERVATION_READ,
                new Subject(id.toString(), null, desk.office().path(), null),
                Map.of());
        return note;
    }

    CursorPage<ObservationItem> page(ObservationFilter filter) {
        CursorPage<ObservationItem> page = notes.page(filter);
        trail.seen(
                Action.OBSERVATION_READ, new Subject(null, null, desk.office().path(), null), filter.asked());
        return page;
    }

    private ObservationView found(UUID id) {
        return notes.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }
}

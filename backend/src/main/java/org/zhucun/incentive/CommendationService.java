package org.zhucun.incentive;

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
import org.zhucun.cadre.CadreRef;
import org.zhucun.cadre.Cadres;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.team.TeamRef;
import org.zhucun.team.Teams;

/** 激励登记: the three batches. */
@ApplicationScoped
@Transactional
class CommendationService {
    private final CommendationRepository commendations;
    private final Cadres cadres;
    private final Teams teams;
    private final Regions regions;
    private final Caller caller;
    private final Trail trail;
    private final Clock clock;

    CommendationService(
            CommendationRepository commendations,
            Cadres cadres,
            Teams teams,
            Regions regions,
            Caller caller,
            Trail trail,
            Clock clock) {
        this.commendations = commendations;
        this.cadres = cadres;
        this.teams = teams;
        this.regions = regions;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    @Audited(Action.COMMENDATION_RECORDED)
    CommendationView record(RecordCommendation command) {
        if (command.on().isAfter(LocalDate.now(clock))) {
            throw DomainException.invalid("/on", "incentive.day.future");
        }
        Commendation commendation = Commendation.record(command, honored(command));
        commendations.persistAndFlush(commendation);
        trail.about(new Subject(
                commendation.id.toString(),
                commendation.title + " " + commendation.subjectName,
                commendation.regionPath,
                commendation.unitPath));
        return CommendationView.of(commendation);
    }

    CursorPage<CommendationView> page(CommendationFilter filter) {
        regions.readable(filter.region);
        CursorBinding binding = new CursorBinding(
                "incentives", filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        List<CommendationView> rows = after == null
                ? commendations.page(filter, null, null)
                : commendations.page(filter, LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)));
        CursorPage<CommendationView> page = CursorPage.of(
                rows,
                filter.size,
                binding,
                row -> List.of(row.on().toString(), row.id().toString()),
                row -> row);
        return filter.withTotal ? page.withTotal(commendations.total(filter)) : page;
    }

    Map<CommendationKind, Long> totals(CommendationFilter filter) {
        regions.readable(filter.region);
        return commendations.totals(filter);
    }

    private Commendation.Honored honored(RecordCommendation command) {
        if ((command.cadreId() == null) == (command.teamId() == null)) {
            throw DomainException.invalid("/cadreId", "incentive.cadre-or-team");
        }
        if (command.cadreId() != null) {
            CadreRef cadre = cadres.require(command.cadreId());
            return new Commendation.Honored(cadre.name(), cadre.regionPath(), cadre.unitPath());
        }
        TeamRef team = teams.requireTeam(command.teamId());
        return new Commendation.Honored(team.name(), team.regionPath(), team.unitPath());
    }
}

package org.zhucun.incentive.merit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.cadre.CadreRef;
import org.zhucun.cadre.Cadres;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.team.TeamRef;
import org.zhucun.team.Teams;

/** 经办: what every deed of the room asks: who acts, on which day, about whom, and how it is told. */
@ApplicationScoped
public class MeritDesk {
    private final Caller caller;
    private final RequestInfo request;
    private final Cadres cadres;
    private final Teams teams;
    private final Trail trail;
    private final Clock clock;

    MeritDesk(Caller caller, RequestInfo request, Cadres cadres, Teams teams, Trail trail, Clock clock) {
        this.caller = caller;
        this.request = request;
        this.cadres = cadres;
        this.teams = teams;
        this.trail = trail;
        this.clock = clock;
    }

    /** 激励对象: the cadre's or the team's name and paths. */
    public record Honored(String name, String regionPath, String unitPath) {}

    public Office office() {
        return caller.require();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** 400 for a day that has not come yet. */
    public void requireNotFuture(String at, LocalDate day) {
        if (day.isAfter(today())) {
            throw DomainException.invalid(at, "incentive.day.future");
        }
    }

    /** 412 when somebody changed it meanwhile, 428 when the version is not told. */
    public void requireVersion(long version) {
        request.requireVersion(version);
    }

    /** The cadre or the team of which one, and one only, is named; 403 where the caller does not see it. */
    public Honored honored(UUID cadreId, UUID teamId) {
        if ((cadreId == null) == (teamId == null)) {
            throw DomainException.invalid("/cadreId", "incentive.cadre-or-team");
        }
        if (cadreId != null) {
            CadreRef cadre = cadres.require(cadreId);
            return new Honored(cadre.name(), cadre.regionPath(), cadre.unitPath());
        }
        TeamRef team = teams.requireTeam(teamId);
        return new Honored(team.name(), team.regionPath(), team.unitPath());
    }

    /** The deeds, if the office may do them where the row lies. */
    public List<String> may(String permission, String regionPath, String... deeds) {
        Office office = caller.require();
        return office.may(permission) && office.covers(regionPath) ? List.of(deeds) : List.of();
    }

    /** Says what the deed is about. */
    public void about(UUID id, String label, String regionPath, String unitPath) {
        trail.about(new Subject(id.toString(), label, regionPath, unitPath));
    }
}

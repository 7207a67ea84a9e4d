package org.zhucun.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** 组队之门: a village for which somebody was selected and that has no team yet gets one, and lists bring teams in. */
@ApplicationScoped
public class TeamFormation {
    private final TeamService service;
    private final TeamForming forming;
    private final TeamRepository teams;

    TeamFormation(TeamService service, TeamForming forming, TeamRepository teams) {
        this.service = service;
        this.forming = forming;
        this.teams = teams;
    }

    /**
     * Forms a team of one unit; part of the caller's transaction, on the trail as any other.
     *
     * @return the id of the team
     */
    public UUID form(String name, String villageCode, SendLevel level, UUID leadUnitId, LocalDate on) {
        return service.form(new FormTeam(
                        name,
                        villageCode,
                        List.of(),
                        level,
                        List.of(new FormTeam.SendingUnit(leadUnitId, true)),
                        on,
                        null))
                .id();
    }

    /** Forms a team as its page does; part of the caller's deed. */
    public UUID form(FormTeam team) {
        return forming.form(team).id;
    }

    /** Changes a team as its page does; part of the caller's deed. */
    public void change(UUID id, FormTeam team) {
        forming.change(teams.lock(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION)), team);
    }

    /** What is on file of a team that the caller sees. */
    public Optional<TeamOnFile> onFile(UUID id) {
        return teams.get(id).map(WorkTeam::onFile);
    }

    /** The teams of this name at this home village that are there. */
    public List<UUID> named(String name, String homeVillageCode) {
        return teams.named(name, homeVillageCode);
    }
}

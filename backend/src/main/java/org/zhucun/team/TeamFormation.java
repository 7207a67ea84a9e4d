package org.zhucun.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** 组队之门: a village for which somebody was selected and that has no team yet gets one. */
@ApplicationScoped
public class TeamFormation {
    private final TeamService teams;

    TeamFormation(TeamService teams) {
        this.teams = teams;
    }

    /**
     * Forms a team of one unit; part of the caller's transaction, on the trail as any other.
     *
     * @return the id of the team
     */
    public UUID form(String name, String villageCode, SendLevel level, UUID leadUnitId, LocalDate on) {
        return teams.form(new FormTeam(
                        name,
                        villageCode,
                        List.of(),
                        level,
                        List.of(new FormTeam.SendingUnit(leadUnitId, true)),
                        on,
                        null))
                .id();
    }
}

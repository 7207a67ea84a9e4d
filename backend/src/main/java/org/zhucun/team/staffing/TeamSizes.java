package org.zhucun.team.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** 规模之门: how large a team is, for the other parts of the room. */
@ApplicationScoped
public class TeamSizes {
    private final StaffingRepository staffing;

    TeamSizes(StaffingRepository staffing) {
        this.staffing = staffing;
    }

    public Optional<TeamSize> of(UUID team, LocalDate on) {
        Map<UUID, TeamSize> sizes = staffing.sizes(List.of(team), on);
        return Optional.ofNullable(sizes.get(team));
    }
}

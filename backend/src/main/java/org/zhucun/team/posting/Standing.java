package org.zhucun.team.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 在案任职: the stays on record that a batch must reckon with. */
final class Standing {
    private final Map<UUID, List<Stay>> cadres = new HashMap<>();
    private final Map<UUID, List<Stay>> teams = new HashMap<>();
    private final Map<String, List<Stay>> firstSecretaries = new HashMap<>();

    /** 任职 */
    record Stay(
            UUID cadreId, UUID teamId, String villageCode, LocalDate startedOn, LocalDate endedOn, boolean released) {
        boolean lasts(LocalDate day) {
            return endedOn == null || !endedOn.isBefore(day);
        }
    }

    void cadre(Stay stay) {
        cadres.computeIfAbsent(stay.cadreId(), id -> new ArrayList<>(1)).add(stay);
    }

    void team(Stay stay) {
        teams.computeIfAbsent(stay.teamId(), id -> new ArrayList<>(4)).add(stay);
    }

    void firstSecretary(Stay stay) {
        firstSecretaries
                .computeIfAbsent(stay.villageCode(), code -> new ArrayList<>(1))
                .add(stay);
    }

    /** Whether this very stay is on record: the same person, team, village and first day. */
    boolean isThere(UUID cadre, PlannedStay stay) {
        return cadres.getOrDefault(cadre, List.of()).stream()
                .anyMatch(known -> known.teamId().equals(stay.team().id())
                        && known.villageCode().equals(stay.village().code())
                        && known.startedOn().equals(stay.term().startedOn()));
    }

    /** Nobody is full-time in two places; a new stay has no end yet. */
    boolean isElsewhere(UUID cadre, LocalDate from) {
        return cadres.getOrDefault(cadre, List.of()).stream().anyMatch(known -> known.released() && known.lasts(from));
    }

    boolean hasFirstSecretary(String village, LocalDate from) {
        return firstSecretaries.getOrDefault(village, List.of()).stream().anyMatch(known -> known.lasts(from));
    }

    /** Everybody who is in a team on a day, those lent out for long included: never fewer than the rule of size counts. */
    long members(UUID team, LocalDate day) {
        return teams.getOrDefault(team, List.of()).stream()
                .filter(known -> !known.startedOn().isAfter(day) && known.lasts(day))
                .count();
    }
}

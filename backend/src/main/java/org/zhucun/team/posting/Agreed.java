package org.zhucun.team.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 已同意的派驻: stays without an end that a list was promised, by team, by village of a First Secretary, and by cadre. */
final class Agreed {
    private final Map<UUID, List<LocalDate>> teams = new HashMap<>();
    private final Map<String, List<LocalDate>> firstSecretaries = new HashMap<>();

    void add(PlannedStay stay) {
        LocalDate from = stay.term().startedOn();
        teams.computeIfAbsent(stay.team().id(), team -> new ArrayList<>(2)).add(from);
        if (stay.wanted().roles().contains(org.zhucun.team.PostingRole.FIRST_SECRETARY)) {
            firstSecretaries
                    .computeIfAbsent(stay.village().code(), village -> new ArrayList<>(1))
                    .add(from);
        }
    }

    /** How many are in a team on a day. */
    long members(UUID team, LocalDate day) {
        return teams.getOrDefault(team, List.of()).stream()
                .filter(from -> !from.isAfter(day))
                .count();
    }

    /** Stays without an end meet sooner or later. */
    boolean hasFirstSecretary(String village) {
        return firstSecretaries.containsKey(village);
    }
}

package org.zhucun.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** 驻村任职: one stay of one person; both ends are days of it. */
final class Stay {
    static final int TERM_MONTHS = 24;

    final UUID id;
    final Person person;
    final Team team;
    final List<String> roles;
    final LocalDate started;
    LocalDate arrived;
    LocalDate plannedEnd;
    LocalDate ended;
    String endReason;
    UUID predecessor;

    Stay(UUID id, Person person, Team team, List<String> roles, LocalDate started) {
        this.id = id;
        this.person = person;
        this.team = team;
        this.roles = roles;
        this.started = started;
        arrived = started;
        plannedEnd = started.plusMonths(TERM_MONTHS).minusDays(1);
    }

    void end(LocalDate on, String reason) {
        ended = on;
        endReason = reason;
    }

    boolean covers(LocalDate day) {
        return !started.isAfter(day) && (ended == null || !ended.isBefore(day));
    }

    boolean overlaps(LocalDate from, LocalDate to) {
        return !arrived.isAfter(to) && (ended == null || !ended.isBefore(from));
    }

    boolean led() {
        return roles.contains("FIRST_SECRETARY");
    }
}

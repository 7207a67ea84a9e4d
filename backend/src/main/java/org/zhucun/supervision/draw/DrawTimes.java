package org.zhucun.supervision.draw;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.zhucun.kernel.DomainException;

/** 时限: the terms of a draw, each after the one before. */
record DrawTimes(Instant revealUntil, Instant firstRelease, Instant lastRelease, Instant openAt) {

    private static final int MOST_DAYS = 31;

    /** Days are those of the clock's place. */
    static DrawTimes of(DrawCommands.OrganizeDraw command, Clock clock) {
        List<Instant> releases = command.inspectors().stream()
                .map(one -> second(one.releaseAt()))
                .sorted()
                .toList();
        DrawTimes times = new DrawTimes(
                second(command.revealUntil()),
                releases.get(0),
                releases.get(releases.size() - 1),
                second(command.openAt()));
        if (!times.revealUntil.isAfter(clock.instant())) {
            throw DomainException.invalid("/revealUntil", "supervision.draw.past");
        }
        if (times.firstRelease.isBefore(times.revealUntil)) {
            throw DomainException.invalid("/inspectors", "supervision.draw.release");
        }
        if (times.openAt.isBefore(times.lastRelease)) {
            throw DomainException.invalid("/openAt", "supervision.draw.open");
        }
        times.requirePeriod(command, clock);
        return times;
    }

    /** Nobody sets out before he is told, and a period of months would be no period. */
    private void requirePeriod(DrawCommands.OrganizeDraw command, Clock clock) {
        if (command.visitFrom().isBefore(LocalDate.ofInstant(firstRelease, clock.getZone()))) {
            throw DomainException.invalid("/visitFrom", "supervision.draw.visit");
        }
        if (command.visitTo().isBefore(command.visitFrom())
                || !command.visitTo().isBefore(command.visitFrom().plusDays(MOST_DAYS))) {
            throw DomainException.invalid("/visitTo", "supervision.draw.period");
        }
    }

    /** As the population writes it. */
    static Instant second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }
}

package org.zhucun.supervision.draw;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.zhucun.kernel.DomainException;

/** 时限: the terms of a draw, each after the one before. */
record DrawTimes(Instant revealUntil, Instant firstRelease, Instant lastRelease, Instant openAt) {

    static DrawTimes of(DrawCommands.OrganizeDraw command, Instant now) {
        List<Instant> releases = command.inspectors().stream()
                .map(one -> second(one.releaseAt()))
                .sorted()
                .toList();
        DrawTimes times = new DrawTimes(
                second(command.revealUntil()),
                releases.get(0),
                releases.get(releases.size() - 1),
                second(command.openAt()));
        if (!times.revealUntil.isAfter(now)) {
            throw DomainException.invalid("/revealUntil", "supervision.draw.past");
        }
        if (times.firstRelease.isBefore(times.revealUntil)) {
            throw DomainException.invalid("/inspectors", "supervision.draw.release");
        }
        if (times.openAt.isBefore(times.lastRelease)) {
            throw DomainException.invalid("/openAt", "supervision.draw.open");
        }
        if (command.visitTo().isBefore(command.visitFrom())) {
            throw DomainException.invalid("/visitTo", "supervision.draw.period");
        }
        return times;
    }

    /** As the population writes it. */
    static Instant second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }
}

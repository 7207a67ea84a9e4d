package org.zhucun.command.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Policies;
import org.zhucun.region.RegionCode;

/** 会议频次核对: counts a region's meetings against the rule of each quarter. Call it inside a transaction. */
@ApplicationScoped
public class Cadences {
    private static final int QUARTERS = 4;
    private static final int MONTHS = 3;

    private final MeetingRepository meetings;
    private final Policies policies;

    Cadences(MeetingRepository meetings, Policies policies) {
        this.meetings = meetings;
        this.policies = policies;
    }

    /** The year as seen on a day: a quarter that is not over is due, not overdue. */
    public Cadence of(String regionCode, MeetingKind kind, int year, LocalDate today) {
        String path = RegionCode.path(regionCode);
        List<LocalDate> held = meetings.held(regionCode, kind, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        List<Cadence.Quarter> quarters = new ArrayList<>();
        Optional<Parameter> rule = Optional.empty();
        for (int quarter = 1; quarter <= QUARTERS; quarter++) {
            LocalDate from = LocalDate.of(year, (quarter - 1) * MONTHS + 1, 1);
            LocalDate until = YearMonth.of(year, quarter * MONTHS).atEndOfMonth();
            Optional<Parameter> now = policies.find(kind.parameter(), path, until);
            rule = now.isPresent() ? now : rule;
            long count = held.stream()
                    .filter(day -> !day.isBefore(from) && !day.isAfter(until))
                    .count();
            int wanted = now.map(Parameter::asInt).orElse(0);
            quarters.add(new Cadence.Quarter(quarter, count, until, state(count, wanted, until, today)));
        }
        return new Cadence(
                regionCode,
                year,
                kind,
                rule.map(Parameter::asInt).orElse(null),
                rule.map(Parameter::source).orElse(null),
                rule.map(Parameter::id).orElse(null),
                quarters,
                quarters.stream()
                        .filter(one -> one.state() == Cadence.State.OVERDUE)
                        .count());
    }

    private static Cadence.State state(long held, int wanted, LocalDate until, LocalDate today) {
        if (held > 0 && held >= wanted) {
            return Cadence.State.HELD;
        }
        if (wanted == 0) {
            return Cadence.State.NOT_ASKED;
        }
        return today.isAfter(until) ? Cadence.State.OVERDUE : Cadence.State.DUE;
    }
}

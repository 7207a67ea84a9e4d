package org.zhucun.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.zhucun.kernel.DomainException;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Policies;
import org.zhucun.scope.Office;

/** 期限: today, and the days that a region's rules give for a rectification and for pressing on. */
@ApplicationScoped
class Deadlines {
    private static final String RECTIFICATION_DAYS = "supervision.rectification.days";
    private static final String ESCALATION_DAYS = "supervision.escalation.days";
    private static final String NIGHT_FROM = "supervision.night.from";
    private static final String NIGHT_UNTIL = "supervision.night.to";

    private final Policies policies;
    private final Clock clock;

    Deadlines(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The usual term of a region, counted from today. */
    Term newTerm(String regionPath) {
        int days = policies.require(RECTIFICATION_DAYS, regionPath, today()).asInt();
        return new Term(today(), today().plusDays(days));
    }

    /** A term somebody chose: 400 when it ends before today. */
    Term until(LocalDate due) {
        if (due.isBefore(today())) {
            throw DomainException.invalid("/dueOn", "supervision.due.past");
        }
        return new Term(today(), due);
    }

    /** 400 for a day that has not come yet. */
    void requireNotFuture(String at, LocalDate day) {
        if (day.isAfter(today())) {
            throw DomainException.invalid(at, "supervision.day.future");
        }
    }

    /** The hours of a night visit in a region on a day. */
    NightHours nightHours(String regionPath, LocalDate on) {
        Parameter from = policies.require(NIGHT_FROM, regionPath, on);
        Parameter until = policies.require(NIGHT_UNTIL, regionPath, on);
        return new NightHours(LocalTime.parse(from.asText()), LocalTime.parse(until.asText()), from.source());
    }

    /** Who reads now; a region's rule is looked up at most once a page, and only where something is overdue. */
    FindingView.Reader reader(Office office) {
        Map<String, Integer> known = new HashMap<>();
        return new FindingView.Reader(
                office,
                today(),
                path -> known.computeIfAbsent(
                        path,
                        region -> policies.require(ESCALATION_DAYS, region, today())
                                .asInt()));
    }
}

package org.zhucun.supervision;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.RuleReference;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Policies;
import org.zhucun.scope.Office;

/** 期限: today, and what a region's rules give for a statement, a rectification, its extension and for pressing on. */
@ApplicationScoped
class Deadlines {
    private static final String RECTIFICATION_DAYS = "supervision.rectification.days";
    private static final String STATEMENT_DAYS = "supervision.statement.days";
    private static final String OBJECTION_DAYS = "supervision.objection.days";
    private static final String EXTENSION_DAYS = "supervision.extension.maxDays";
    private static final String EXTENSION_TIMES = "supervision.extension.maxTimes";
    private static final String ESCALATION_DAYS = "supervision.escalation.days";
    private static final String ON_SITE = "supervision.verification.onSite";
    private static final String RECURRENCE_MONTHS = "supervision.recurrence.months";
    private static final String NIGHT_FROM = "supervision.night.from";
    private static final String NIGHT_UNTIL = "supervision.night.to";
    private static final String CLOCK_GAP = "supervision.visit.clockGap.minutes";

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final Policies policies;
    private final WorkdayRepository workdays;
    private final Clock clock;

    Deadlines(Policies policies, WorkdayRepository workdays, Clock clock) {
        this.policies = policies;
        this.workdays = workdays;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The usual term of a region, in workdays after today. */
    Term newTerm(String regionPath) {
        return workdays.term(regionPath, today(), days(RECTIFICATION_DAYS, regionPath));
    }

    /** Until when the inspected may state or object to what is issued today; a workday at least, whatever a region switches off. */
    Term statementTerm(String regionPath) {
        return workdays.term(
                regionPath,
                today(),
                find(STATEMENT_DAYS, regionPath).map(Parameter::asInt).orElse(1));
    }

    /** Until when an objection of today is to be decided; none where a region switched the term off. */
    Optional<Term> objectionTerm(String regionPath) {
        return find(OBJECTION_DAYS, regionPath).map(days -> workdays.term(regionPath, today(), days.asInt()));
    }

    /** Findings since this day may be of one chain with one of a day; none where the region asks for no such thing. */
    LocalDate recurrenceSince(String regionPath, LocalDate found) {
        return found.minusMonths(
                find(RECURRENCE_MONTHS, regionPath).map(Parameter::asInt).orElse(0));
    }

    /** A term somebody chose: 400 when it ends before today, or before the inspected are heard. */
    Term until(LocalDate due, Term statement) {
        if (due.isBefore(today())) {
            throw DomainException.invalid("/dueOn", "supervision.due.past");
        }
        if (due.isBefore(statement.until())) {
            throw DomainException.invalid("/dueOn", "supervision.due.statement", statement.until());
        }
        return new Term(today(), due);
    }

    /** 422 for an extension beyond what the region grants; 400 for one that is none. */
    void requireExtension(Finding finding, LocalDate until) {
        if (!until.isAfter(finding.dueOn)) {
            throw DomainException.invalid("/until", "supervision.extension.later", finding.dueOn.toString());
        }
        find(EXTENSION_TIMES, finding.regionPath)
                .filter(times -> finding.extensions >= times.asInt())
                .ifPresent(times -> {
                    throw refused(times, "supervision.rule.J6.found", finding.extensions);
                });
        find(EXTENSION_DAYS, finding.regionPath).ifPresent(most -> {
            LocalDate latest = workdays.term(finding.regionPath, finding.dueOn, most.asInt())
                    .until();
            if (until.isAfter(latest)) {
                throw refused(most, "supervision.rule.J6.found.days", until)
                        .at("/until", "supervision.extension.latest", latest);
            }
        });
    }

    private static DomainException refused(Parameter parameter, String found, Object value) {
        String required = parameter.key().equals(EXTENSION_TIMES)
                ? "supervision.rule.J6.required"
                : "supervision.rule.J6.required.days";
        return DomainException.rule(
                new RuleReference(
                        "J6", Clause.of(required, parameter.asInt()), Clause.of(found, value), parameter.source()),
                "supervision.extension");
    }

    /** 422 where the region wants findings as grave as this one to be verified on site, and nobody went. */
    void requireWay(Finding finding, VerificationWay way) {
        find(ON_SITE, finding.regionPath)
                .filter(severities -> way != VerificationWay.ON_SITE && names(severities.value(), finding.severity))
                .ifPresent(severities -> {
                    RuleReference rule = new RuleReference(
                            "J1",
                            Clause.of("supervision.rule.J1.required", finding.severity),
                            Clause.of("supervision.rule.J1.found", way),
                            severities.source());
                    throw DomainException.rule(rule, "supervision.verification.on-site");
                });
    }

    private static boolean names(JsonNode severities, FindingSeverity severity) {
        for (JsonNode one : severities) {
            if (one.asText().equals(severity.name())) {
                return true;
            }
        }
        return false;
    }

    /** 400 for a day that has not come yet. */
    void requireNotFuture(String at, LocalDate day) {
        if (day.isAfter(today())) {
            throw DomainException.invalid(at, "supervision.day.future");
        }
    }

    /** 400 for a day of a visit that has not come yet, or before there was anything to visit. */
    void requireDayOfVisit(String at, LocalDate day) {
        requireNotFuture(at, day);
        if (day.isBefore(DeviceTime.SINCE)) {
            throw DomainException.invalid(at, "supervision.day.early", DeviceTime.SINCE);
        }
    }

    /** 400 for an hour that has not come yet; clocks differ by some minutes. */
    void requireCome(String at, LocalDate day, LocalTime time) {
        if (day.atTime(time).isAfter(LocalDateTime.now(clock).plus(CLOCKS_DIFFER))) {
            throw DomainException.invalid(at, "supervision.visit.at.future");
        }
    }

    /** The hours of a night visit in a region on a day. */
    NightHours nightHours(String regionPath, LocalDate on) {
        Parameter from = policies.require(NIGHT_FROM, regionPath, on);
        Parameter until = policies.require(NIGHT_UNTIL, regionPath, on);
        return new NightHours(LocalTime.parse(from.asText()), LocalTime.parse(until.asText()), from.source());
    }

    /** By how many minutes what an inspector says, what his phone wrote and what the server received may differ unremarked; none where switched off. */
    Optional<Integer> clockGap(String regionPath, LocalDate on) {
        return policies.find(CLOCK_GAP, regionPath, on).map(Parameter::asInt);
    }

    /** The level that has to press today for an overdue finding. */
    Escalation escalation(Finding finding) {
        return Escalation.of(ChronoUnit.DAYS.between(finding.dueOn, today()), escalationDays(finding.regionPath));
    }

    /** Who reads now; a region's rule is looked up at most once a page, and only where something is overdue. */
    FindingView.Reader reader(Office office) {
        Map<String, Integer> known = new HashMap<>();
        return new FindingView.Reader(office, today(), path -> known.computeIfAbsent(path, this::escalationDays));
    }

    /** What a region asks for today, empty where it switched it off. */
    private Optional<Parameter> find(String key, String regionPath) {
        return policies.find(key, regionPath, today());
    }

    private int escalationDays(String regionPath) {
        return find(ESCALATION_DAYS, regionPath).map(Parameter::asInt).orElse(Escalation.NEVER);
    }

    private int days(String key, String regionPath) {
        return policies.require(key, regionPath, today()).asInt();
    }
}

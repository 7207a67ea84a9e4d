package org.zhucun.supervision.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zhucun.policy.Effective;
import org.zhucun.policy.Policies;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.supervision.InspectionKind;

/** 逾期核对: what the cadences of the rules ask, against the visits that are on record. */
@ApplicationScoped
@Transactional
class OverdueService {
    private static final String TEAMS = "supervision.cadence";
    private static final String SPOT_CHECK = "supervision.spotCheck.cadence";
    private static final String DEPARTMENT = "supervision.department.cadence";
    private static final int TOWNSHIP_DIGITS = 9;

    private final OverdueRepository visits;
    private final Policies policies;
    private final Regions regions;
    private final Clock clock;

    OverdueService(OverdueRepository visits, Policies policies, Regions regions, Clock clock) {
        this.visits = visits;
        this.policies = policies;
        this.regions = regions;
        this.clock = clock;
    }

    OverdueInspections overdue(String asked, LocalDate asOf) {
        String region = regions.readable(asked);
        String path = region.isEmpty() ? "/" : RegionCode.path(region);
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        boolean named = region.length() >= TOWNSHIP_DIGITS;
        List<OverdueInspections.MissedTownship> townships = new ArrayList<>();
        for (Effective.Range part : PlacedRule.of(policies, TEAMS, path, day).parts()) {
            Cadence.Period period = last(part, day);
            visits.byTownship(part, period)
                    .forEach(one -> townships.add(named ? with(one, visits.missing(part, period)) : one));
        }
        List<OverdueInspections.BodyCadence> bodies = new ArrayList<>();
        if (!named) {
            bodies.addAll(bodies(SPOT_CHECK, InspectionKind.SPOT_CHECK, path, day));
            bodies.addAll(bodies(DEPARTMENT, InspectionKind.SUPERVISION, path, day));
        }
        return named(region, day, townships, bodies);
    }

    private List<OverdueInspections.BodyCadence> bodies(String key, InspectionKind kind, String path, LocalDate day) {
        return PlacedRule.of(policies, key, path, day).parts().stream()
                .flatMap(part -> visits.bodies(part, last(part, day), kind).stream())
                .toList();
    }

    private static Cadence.Period last(Effective.Range part, LocalDate day) {
        return Cadence.valueOf(part.value().asText()).lastBefore(day);
    }

    private OverdueInspections named(
            String region,
            LocalDate day,
            List<OverdueInspections.MissedTownship> townships,
            List<OverdueInspections.BodyCadence> bodies) {
        Collection<String> codes = Stream.concat(
                        townships.stream().map(OverdueInspections.MissedTownship::code),
                        bodies.stream().map(OverdueInspections.BodyCadence::code))
                .distinct()
                .toList();
        Map<String, RegionRef> names = regions.named(codes, day);
        return new OverdueInspections(
                region,
                day,
                townships.stream()
                        .mapToLong(OverdueInspections.MissedTownship::teams)
                        .sum(),
                townships.stream()
                        .mapToLong(OverdueInspections.MissedTownship::overdue)
                        .sum(),
                townships.stream()
                        .map(one -> called(one, name(names, one.code())))
                        .toList(),
                bodies.stream().map(one -> called(one, name(names, one.code()))).toList());
    }

    private static String name(Map<String, RegionRef> names, String code) {
        return names.containsKey(code) ? names.get(code).name() : code;
    }

    private static OverdueInspections.MissedTownship called(OverdueInspections.MissedTownship one, String name) {
        return new OverdueInspections.MissedTownship(
                one.code(), name, one.periodFrom(), one.periodTo(), one.teams(), one.overdue(), one.missing());
    }

    private static OverdueInspections.BodyCadence called(OverdueInspections.BodyCadence one, String name) {
        return new OverdueInspections.BodyCadence(
                one.code(),
                name,
                one.kind(),
                one.periodFrom(),
                one.periodTo(),
                one.held(),
                one.overdue(),
                one.parameterId());
    }

    private static OverdueInspections.MissedTownship with(OverdueInspections.MissedTownship one, List<String> missing) {
        return new OverdueInspections.MissedTownship(
                one.code(), one.name(), one.periodFrom(), one.periodTo(), one.teams(), one.overdue(), missing);
    }
}

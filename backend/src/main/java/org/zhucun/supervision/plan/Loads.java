package org.zhucun.supervision.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Policies;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;

/** 督查频次上限: how often a village is visited in a week over all bodies, before and after, against what its rules allow. */
@ApplicationScoped
class Loads {
    static final String LIMIT = "supervision.maxPerVillagePerWeek";

    private final VisitRepository history;
    private final Policies policies;
    private final Regions regions;
    private final Clock clock;

    Loads(VisitRepository history, Policies policies, Regions regions, Clock clock) {
        this.history = history;
        this.policies = policies;
        this.regions = regions;
        this.clock = clock;
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Whole weeks around a period. */
    static Cadence.Period weeks(LocalDate from, LocalDate to) {
        return new Cadence.Period(monday(from), to.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    }

    Optional<Parameter> limit(String village, LocalDate day) {
        return policies.find(LIMIT, RegionCode.path(village), day);
    }

    /** What the weeks of some visits would bear, if these were planned besides: every week of theirs, whether too much or not. */
    List<VillageLoad> with(List<PlanCommands.PlanVisit> visits, Cadence.Period period) {
        Map<String, Map<LocalDate, Set<LocalDate>>> more = new TreeMap<>();
        visits.forEach(visit -> more.computeIfAbsent(visit.villageCode(), village -> new TreeMap<>())
                .computeIfAbsent(monday(visit.on()), week -> new HashSet<>())
                .add(visit.on()));
        Map<String, Map<LocalDate, VisitRepository.Week>> known = new HashMap<>();
        history.load(more.keySet(), weeks(period.from(), period.to()), today())
                .forEach(week -> known.computeIfAbsent(week.village(), village -> new HashMap<>())
                        .put(week.monday(), week));
        List<VisitRepository.Week> sums = new ArrayList<>();
        more.forEach((village, weeks) -> weeks.forEach((monday, days) -> {
            VisitRepository.Week week = known.getOrDefault(village, Map.of()).get(monday);
            sums.add(new VisitRepository.Week(
                    village,
                    monday,
                    week == null ? 0 : week.held(),
                    (week == null ? 0 : week.planned()) + days.size()));
        }));
        return views(sums);
    }

    /** The weeks of a period in which villages are visited more often than allowed. */
    List<VillageLoad> over(Collection<String> villages, Cadence.Period weeks) {
        return views(history.load(villages, weeks, today())).stream()
                .filter(VillageLoad::over)
                .toList();
    }

    private List<VillageLoad> views(List<VisitRepository.Week> weeks) {
        Map<String, RegionRef> names = regions.named(
                weeks.stream().map(VisitRepository.Week::village).distinct().toList(), today());
        Map<String, Integer> limits = new HashMap<>();
        return weeks.stream()
                .map(week -> {
                    Integer limit = limits.computeIfAbsent(
                            week.village().substring(0, 9),
                            township -> limit(week.village(), week.monday())
                                    .map(Parameter::asInt)
                                    .orElse(-1));
                    return new VillageLoad(
                            week.village(),
                            names.containsKey(week.village())
                                    ? names.get(week.village()).name()
                                    : week.village(),
                            week.monday(),
                            week.held(),
                            week.planned(),
                            limit < 0 ? null : limit,
                            limit >= 0 && week.held() + week.planned() > limit);
                })
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

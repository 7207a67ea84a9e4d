package org.zhucun.command.completeness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhucun.command.PlaceFilter;
import org.zhucun.command.PlacePages;
import org.zhucun.command.completeness.Completeness.Gap;
import org.zhucun.command.completeness.Completeness.Line;
import org.zhucun.command.completeness.Completeness.What;
import org.zhucun.command.meeting.Cadence;
import org.zhucun.command.meeting.Cadences;
import org.zhucun.command.meeting.MeetingKind;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Tree;

/** 健全情况核对 */
@ApplicationScoped
@Transactional
class CompletenessService {
    private static final int SHOWN = 200;
    private static final int COUNTY = 3;
    private static final int TOWNSHIP = 4;

    private final CompletenessRepository facts;
    private final Cadences cadences;
    private final Regions regions;
    private final PlacePages pages;
    private final Caller caller;

    CompletenessService(
            CompletenessRepository facts, Cadences cadences, Regions regions, PlacePages pages, Caller caller) {
        this.facts = facts;
        this.cadences = cadences;
        this.regions = regions;
        this.pages = pages;
        this.caller = caller;
    }

    Completeness of(PlaceFilter filter) {
        Report report = new Report(filter);
        report.groups();
        report.captains();
        report.stations();
        report.meetings();
        report.officers();
        long missing = report.lines.stream()
                .mapToLong(line -> line.expected() - line.found())
                .sum();
        String name = report.code.isEmpty() ? "全国" : report.name(report.code);
        return new Completeness(report.code, name, report.on, missing, report.lines);
    }

    /** One report while it is made. */
    private final class Report {
        final String code;
        final java.time.LocalDate on;
        final List<Line> lines = new ArrayList<>();
        private final String path;
        private final int level;
        private final Map<String, List<CompletenessRepository.Staffed>> organs;

        Report(PlaceFilter filter) {
            code = regions.readable(filter.region);
            on = pages.day(filter.asOf);
            path = code.isEmpty() ? "/" : RegionCode.path(code);
            level = code.isEmpty() ? 0 : RegionCode.level(code);
            organs = facts.organs(path, on).stream()
                    .collect(Collectors.groupingBy(CompletenessRepository.Staffed::kind));
        }

        /** A1, A2: the region itself and every region beneath it, down to the counties, in which a team works. */
        void groups() {
            if (level > COUNTY || level == 0) {
                return;
            }
            Set<String> expected = new TreeSet<>(Set.of(code));
            for (int below = level + 1; below <= COUNTY; below++) {
                expected.addAll(facts.placesOfTeams(path, on, 2 * below));
            }
            places(What.LEADING_GROUP, expected, places("LEADING_GROUP"));
            staffed(What.GROUP_HEAD, "LEADING_GROUP", group -> group.heads() > 0);
            staffed(What.GROUP_DEPUTY_HEAD, "LEADING_GROUP", group -> group.deputies() > 0);
            places(What.JOINT_CONFERENCE_OFFICE, expected, places("JOINT_CONFERENCE_OFFICE"));
            places(What.STATIONING_OFFICE, expected, places("STATIONING_OFFICE"));
        }

        /** A6: every township with a station; where there are no stations, every township with a team. */
        void captains() {
            Set<String> slots = places("TOWNSHIP_WORK_STATION");
            if (slots.isEmpty()) {
                slots = facts.placesOfTeams(path, on, 9);
            }
            places(What.GENERAL_CAPTAIN, slots, facts.captained(path, on));
        }

        void stations() {
            staffed(What.STATION_HEAD, "TOWNSHIP_WORK_STATION", one -> one.heads() > 0);
            staffed(What.STATION_DEPUTY_HEAD, "TOWNSHIP_WORK_STATION", one -> one.deputies() > 0);
            staffed(
                    What.STATION_DEPUTY_TREATMENT,
                    "TOWNSHIP_WORK_STATION",
                    one -> one.deputies() == 0 || one.treated() > 0);
            staffed(What.STATION_CLERK, "TOWNSHIP_WORK_STATION", one -> one.clerks() > 0);
        }

        /** The region's own meetings: a level answers for itself. */
        void meetings() {
            if (level == 0 || level > TOWNSHIP || caller.require().tree() != Tree.REGION) {
                return;
            }
            meeting(What.DISPATCH_MEETING, MeetingKind.DISPATCH);
            meeting(What.PARTY_COMMITTEE_STUDY, MeetingKind.PARTY_COMMITTEE_STUDY);
        }

        void officers() {
            List<Gap> missing = facts.unfollowed(path, on).stream()
                    .map(team -> new Gap(team.villageCode(), team.name(), team.id()))
                    .toList();
            add(What.ORG_OFFICER, facts.teams(path, on), missing);
        }

        private void meeting(What what, MeetingKind kind) {
            Cadence cadence = cadences.of(code, kind, on.getYear(), on);
            if (cadence.required() == null) {
                return;
            }
            List<Gap> overdue = cadence.quarters().stream()
                    .filter(quarter -> quarter.state() == Cadence.State.OVERDUE)
                    .map(quarter -> new Gap(code, cadence.year() + " Q" + quarter.quarter(), null))
                    .toList();
            long decided = cadence.quarters().stream()
                    .filter(quarter ->
                            quarter.state() == Cadence.State.OVERDUE || quarter.state() == Cadence.State.HELD)
                    .count();
            add(what, decided, overdue);
        }

        private Set<String> places(String kind) {
            return organs.getOrDefault(kind, List.of()).stream()
                    .map(CompletenessRepository.Staffed::regionCode)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private void places(What what, Collection<String> expected, Set<String> there) {
            List<String> without =
                    expected.stream().filter(place -> !there.contains(place)).toList();
            Map<String, RegionRef> names = regions.named(without, on);
            add(
                    what,
                    expected.size(),
                    without.stream()
                            .map(place -> new Gap(
                                    place,
                                    names.containsKey(place) ? names.get(place).name() : place,
                                    null))
                            .toList());
        }

        private void staffed(What what, String kind, Predicate<CompletenessRepository.Staffed> complete) {
            List<CompletenessRepository.Staffed> all = organs.getOrDefault(kind, List.of());
            add(
                    what,
                    all.size(),
                    all.stream()
                            .filter(complete.negate())
                            .map(organ -> new Gap(organ.regionCode(), organ.name(), organ.id()))
                            .toList());
        }

        private void add(What what, long expected, List<Gap> missing) {
            long found = expected - missing.size();
            Double percent = expected == 0
                    ? null
                    : BigDecimal.valueOf(found * 100)
                            .divide(BigDecimal.valueOf(expected), 1, RoundingMode.HALF_UP)
                            .doubleValue();
            lines.add(new Line(
                    what.rule(), what, expected, found, percent, missing.subList(0, Math.min(SHOWN, missing.size()))));
        }

        private String name(String region) {
            RegionRef ref = regions.named(List.of(region), on).get(region);
            return ref == null ? region : ref.name();
        }
    }
}

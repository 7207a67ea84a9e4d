package org.zhucun.training.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Policies;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;

/** 学习例会登记, and which weeks are missing. */
@ApplicationScoped
@Transactional
class StudyService {
    private static final int MOST_WEEKS = 27;

    private final StudyRepository meetings;
    private final Policies policies;
    private final Regions regions;
    private final Caller caller;
    private final Trail trail;
    private final Clock clock;

    StudyService(
            StudyRepository meetings, Policies policies, Regions regions, Caller caller, Trail trail, Clock clock) {
        this.meetings = meetings;
        this.policies = policies;
        this.regions = regions;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    CursorPage<StudyMeetingView> page(StudyFilter filter) {
        regions.readable(filter.region);
        CursorBinding binding = new CursorBinding(
                "study-meetings", filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        List<StudyMeetingView> rows = after == null
                ? meetings.page(filter, null, null)
                : meetings.page(filter, LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)));
        Map<String, RegionRef> places = regions.named(
                rows.stream().map(StudyMeetingView::regionCode).collect(Collectors.toSet()), LocalDate.now(clock));
        CursorPage<StudyMeetingView> page = CursorPage.of(
                rows,
                filter.size,
                binding,
                row -> List.of(row.heldOn().toString(), row.id().toString()),
                row -> row.in(name(places, row.regionCode())));
        return filter.withTotal ? page.withTotal(meetings.total(filter)) : page;
    }

    @Audited(Action.STUDY_MEETING_RECORDED)
    StudyMeetingView record(RecordStudyMeeting command) {
        if (command.heldOn().isAfter(LocalDate.now(clock))) {
            throw DomainException.invalid("/heldOn", "training.study.future");
        }
        RegionRef place = regions.requireWithin(command.regionCode(), command.heldOn());
        UUID id = Ids.next();
        meetings.add(id, command, place.path(), caller.require().accountId());
        trail.about(new Subject(id.toString(), command.title(), place.path(), null));
        return meetings.find(id).orElseThrow().in(place.name());
    }

    List<TestHeld> tests(UUID meeting) {
        meetings.find(meeting).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        return meetings.tests(meeting);
    }

    /** The townships of a county (or one of them) week by week; a week that is not over is due, not overdue. */
    StudyWeeks weeks(String region, String from, String until) {
        regions.readable(region);
        IsoWeek first = IsoWeek.parse(from, "from");
        IsoWeek last = IsoWeek.parse(until, "until");
        List<IsoWeek> weeks = new ArrayList<>();
        for (IsoWeek week = first;
                !week.monday().isAfter(last.monday()) && weeks.size() < MOST_WEEKS;
                week = week.next()) {
            weeks.add(week);
        }
        if (weeks.isEmpty() || weeks.size() == MOST_WEEKS) {
            throw DomainException.invalid("until", "training.study.weeks", MOST_WEEKS - 1);
        }
        String path = RegionCode.path(region);
        Map<IsoWeek, Optional<Parameter>> asked = new TreeMap<>(java.util.Comparator.comparing(IsoWeek::monday));
        weeks.forEach(week -> asked.put(week, policies.find(StudyMeetingRule.CADENCE, path, week.sunday())));
        List<StudyRepository.Staffed> staffed = meetings.staffed(path, first.monday(), last.sunday());
        Map<String, Map<LocalDate, Long>> met = meetings.met(path, first.monday(), last.sunday()).stream()
                .collect(Collectors.groupingBy(
                        StudyRepository.Met::township,
                        Collectors.toMap(StudyRepository.Met::monday, StudyRepository.Met::meetings)));
        TreeSet<String> codes = new TreeSet<>(met.keySet());
        staffed.forEach(one -> codes.add(one.township()));
        Map<String, RegionRef> places = regions.named(codes, last.sunday());
        List<StudyWeeks.StudyTownship> townships = codes.stream()
                .map(code -> new StudyWeeks.StudyTownship(
                        code,
                        name(places, code),
                        weeks.stream()
                                .map(week -> cell(
                                        week,
                                        met.getOrDefault(code, Map.of()).getOrDefault(week.monday(), 0L),
                                        asked.get(week).isPresent() && staffed(staffed, code, week)))
                                .toList()))
                .toList();
        return new StudyWeeks(
                region,
                weeks.stream()
                        .map(week -> new StudyWeeks.StudyWeek(week.toString(), week.monday(), week.sunday()))
                        .toList(),
                townships,
                asked.values().stream()
                        .flatMap(Optional::stream)
                        .map(Parameter::source)
                        .reduce((earlier, later) -> later)
                        .orElse(null),
                count(townships, StudyWeeks.StudyState.HELD),
                count(townships, StudyWeeks.StudyState.OVERDUE));
    }

    private StudyWeeks.StudyCell cell(IsoWeek week, long held, boolean asked) {
        return new StudyWeeks.StudyCell(week.toString(), held, state(week, held, asked));
    }

    private StudyWeeks.StudyState state(IsoWeek week, long held, boolean asked) {
        if (held > 0) {
            return StudyWeeks.StudyState.HELD;
        }
        if (!asked) {
            return StudyWeeks.StudyState.NOT_ASKED;
        }
        return LocalDate.now(clock).isAfter(week.sunday()) ? StudyWeeks.StudyState.OVERDUE : StudyWeeks.StudyState.DUE;
    }

    private static boolean staffed(List<StudyRepository.Staffed> teams, String township, IsoWeek week) {
        return teams.stream()
                .anyMatch(team -> team.township().equals(township)
                        && !team.from().isAfter(week.sunday())
                        && (team.until() == null || !team.until().isBefore(week.monday())));
    }

    private static long count(List<StudyWeeks.StudyTownship> townships, StudyWeeks.StudyState state) {
        return townships.stream()
                .flatMap(township -> township.cells().stream())
                .filter(cell -> cell.state() == state)
                .count();
    }

    private static String name(Map<String, RegionRef> places, String code) {
        return places.containsKey(code) ? places.get(code).name() : code;
    }
}

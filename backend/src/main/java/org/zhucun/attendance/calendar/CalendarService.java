package org.zhucun.attendance.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.kernel.Texts;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;

/** 放假安排办理: years as they hold in a place, and their new versions. */
@ApplicationScoped
@Transactional
class CalendarService {
    private static final String COUNTRY = "000000";

    private final CalendarRepository repository;
    private final Calendars calendars;
    private final Regions regions;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    CalendarService(
            CalendarRepository repository,
            Calendars calendars,
            Regions regions,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.repository = repository;
        this.calendars = calendars;
        this.regions = regions;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    List<Integer> years() {
        return repository.years();
    }

    CalendarView view(int year, String region) {
        String code = region == null ? COUNTRY : region;
        String path = path(code);
        YearCalendar calendar = calendars.year(year, path);
        List<CalendarDay> days = calendars.days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), path);
        int workdays = (int) days.stream().filter(day -> day.kind().work()).count();
        return new CalendarView(
                year,
                code,
                workdays,
                views(calendar.editions(), Set.copyOf(calendar.editions())),
                own(year, path),
                days);
    }

    List<EditionView> versions(int year, String region) {
        List<Edition> all = repository.versions(year, path(region == null ? COUNTRY : region));
        Map<String, Edition> newest =
                all.stream().collect(Collectors.toMap(Edition::regionPath, edition -> edition, (one, other) -> one));
        return views(all, Set.copyOf(newest.values()));
    }

    @Audited(Action.CALENDAR_ENTERED)
    CalendarView enter(int year, NewEdition command) {
        String path = jurisdiction(command.regionCode());
        require(year, command);
        if (own(year, path) != command.after()) {
            throw DomainException.of(ProblemType.STALE);
        }
        repository.add(year, path, command, caller.require());
        calendars.forget();
        trail.about(new Subject(command.regionCode() + "/" + year, command.document(), path, null));
        trail.detail(
                Map.of("version", command.after() + 1, "days", command.days().size()));
        return view(year, command.regionCode());
    }

    /** A place enters its own; the country's is entered where an office holds the whole country. */
    private String jurisdiction(String code) {
        if (code.equals(COUNTRY)) {
            if (!caller.require().path().equals("/")) {
                throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
            }
            return "/";
        }
        return regions.requireWithin(code, LocalDate.now(clock)).path();
    }

    private static void require(int year, NewEdition command) {
        Set<LocalDate> said = new HashSet<>();
        for (int i = 0; i < command.days().size(); i++) {
            SpecialDay day = command.days().get(i);
            String at = "/days/" + i;
            if (day.date().getYear() != year || !said.add(day.date())) {
                throw DomainException.invalid(
                        at + "/date", "attendance.calendar.day", day.date().toString());
            }
            if (day.kind() != DayKind.HOLIDAY && day.kind() != DayKind.MAKEUP_WORKDAY) {
                throw DomainException.invalid(at + "/kind", "attendance.calendar.kind");
            }
            if (day.kind() == DayKind.MAKEUP_WORKDAY && !YearCalendar.weekend(day.date())) {
                throw DomainException.invalid(
                        at + "/date", "attendance.calendar.makeup", day.date().toString());
            }
        }
    }

    private int own(int year, String path) {
        return repository.current(year).stream()
                .filter(edition -> edition.regionPath().equals(path))
                .mapToInt(Edition::number)
                .findFirst()
                .orElse(0);
    }

    private static String path(String code) {
        return code.equals(COUNTRY) ? Calendars.NATIONAL : RegionCode.path(code);
    }

    private List<EditionView> views(List<Edition> editions, Set<Edition> current) {
        Map<String, RegionRef> names = regions.named(
                editions.stream().map(Edition::regionCode).collect(Collectors.toSet()), LocalDate.now(clock));
        return editions.stream()
                .map(edition -> new EditionView(
                        edition.regionCode(),
                        edition.regionCode().equals(COUNTRY)
                                ? Texts.get(request.locale(), "attendance.calendar.country")
                                : names.containsKey(edition.regionCode())
                                        ? names.get(edition.regionCode()).name()
                                        : edition.regionCode(),
                        edition.number(),
                        current.contains(edition),
                        edition.whole(),
                        edition.document(),
                        edition.reason(),
                        edition.days(),
                        edition.recordedName(),
                        edition.recordedOffice(),
                        edition.recordedAt()))
                .toList();
    }
}

package org.zhucun.attendance.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.attendance.AttendanceStatus;
import org.zhucun.attendance.Entry;
import org.zhucun.attendance.Evidence;
import org.zhucun.attendance.Explanations;
import org.zhucun.attendance.Half;
import org.zhucun.attendance.HalfDay;
import org.zhucun.attendance.PostedMonth;
import org.zhucun.attendance.Registers;
import org.zhucun.attendance.calendar.CalendarDay;
import org.zhucun.attendance.calendar.Calendars;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** 逐日考勤服务: every half day of a cadre explains itself. */
@ApplicationScoped
@Transactional
class DaysService {
    private static final int LONGEST = 366;

    private final ReviewRepository review;
    private final Registers registers;
    private final Calendars calendars;
    private final Explanations explanations;
    private final Evidence evidence;
    private final Clock clock;

    DaysService(
            ReviewRepository review,
            Registers registers,
            Calendars calendars,
            Explanations explanations,
            Evidence evidence,
            Clock clock) {
        this.review = review;
        this.registers = registers;
        this.calendars = calendars;
        this.explanations = explanations;
        this.evidence = evidence;
        this.clock = clock;
    }

    DaysView days(DaysFilter filter) {
        require(filter);
        Set<UUID> ids = Set.copyOf(review.postingsOfCadre(filter.cadre, filter.from, filter.to));
        List<PostedMonth> postings = ids.isEmpty() ? List.of() : registers.months(ids, YearMonth.from(filter.from));
        Map<UUID, Map<HalfDay, Entry>> entries = new HashMap<>();
        registers.entries(postings, filter.from, filter.to).stream()
                .collect(Collectors.groupingBy(Entry::postingId))
                .forEach((posting, of) -> entries.put(posting, HalfDay.newest(of)));
        Map<LocalDate, List<String>> seen = evidence.of(filter.cadre, filter.from, filter.to);
        List<DaysView.Day> days = new ArrayList<>();
        Map<String, List<CalendarDay>> local = new HashMap<>();
        for (LocalDate date : filter.from.datesUntil(filter.to.plusDays(1)).toList()) {
            PostedMonth posting = postings.stream()
                    .filter(one -> one.onPost(date))
                    .findFirst()
                    .orElse(null);
            String place = posting == null ? Calendars.NATIONAL : posting.regionPath();
            CalendarDay day = local.computeIfAbsent(place, path -> calendars.days(filter.from, filter.to, path))
                    .get((int) ChronoUnit.DAYS.between(filter.from, date));
            for (Half half : Half.values()) {
                days.add(day(day, half, posting, entries, seen.getOrDefault(date, List.of())));
            }
        }
        return new DaysView(filter.cadre, filter.from, filter.to, days);
    }

    private void require(DaysFilter filter) {
        if (filter.to.isBefore(filter.from) || filter.from.plusDays(LONGEST).isBefore(filter.to)) {
            throw DomainException.invalid("to", "attendance.days.range");
        }
        if (filter.to.isAfter(LocalDate.now(clock))) {
            throw new DomainException(ProblemType.RULE_VIOLATED, "attendance.rejected.FUTURE_DAY");
        }
        if (!review.sees(filter.cadre)) {
            throw DomainException.of(ProblemType.NOT_FOUND);
        }
    }

    private DaysView.Day day(
            CalendarDay day,
            Half half,
            PostedMonth posting,
            Map<UUID, Map<HalfDay, Entry>> entries,
            List<String> seen) {
        if (posting == null) {
            return new DaysView.Day(
                    day.date(),
                    half,
                    day.kind(),
                    DaysView.Status.NOT_POSTED,
                    explanations.notPosted(),
                    explanations.rule("NOT_POSTED"),
                    seen,
                    null,
                    null);
        }
        Entry entry = entries.getOrDefault(posting.postingId(), Map.of()).get(new HalfDay(day.date(), half));
        AttendanceStatus status = entry == null ? AttendanceStatus.IN_VILLAGE : entry.status();
        String why = entry == null
                ? explanations.byPosting(posting.villageName(), posting.firstDay())
                : explanations.why(entry, half);
        return new DaysView.Day(
                day.date(),
                half,
                day.kind(),
                DaysView.Status.valueOf(status.name()),
                why,
                explanations.rule(entry == null ? "DEFAULT" : entry.source().name()),
                seen,
                posting.postingId(),
                posting.villageName());
    }
}

package org.zhucun.attendance.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;

/** 日历: the door to workdays and holidays. Call it inside a transaction; a year that is not published yet is 422 CALENDAR_MISSING. */
@ApplicationScoped
public class Calendars {
    private final CalendarRepository repository;
    private final RequestInfo request;
    // only migrations change a year, so a year once read stays
    private final Map<Integer, YearCalendar> years = new ConcurrentHashMap<>();

    Calendars(CalendarRepository repository, RequestInfo request) {
        this.repository = repository;
        this.request = request;
    }

    public boolean isWorkday(LocalDate date) {
        return year(date.getYear()).day(date, false).kind().work();
    }

    /** Every day from one to another, both included. */
    public List<CalendarDay> days(LocalDate from, LocalDate to) {
        boolean english = request.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return from.datesUntil(to.plusDays(1))
                .map(date -> year(date.getYear()).day(date, english))
                .toList();
    }

    CalendarView view(int year) {
        List<CalendarDay> days = days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        int workdays = (int) days.stream().filter(day -> day.kind().work()).count();
        return new CalendarView(year, year(year).edition(), workdays, days);
    }

    private YearCalendar year(int year) {
        YearCalendar known = years.get(year);
        if (known == null) {
            known = repository
                    .find(year)
                    .orElseThrow(() -> new DomainException(
                            ProblemType.CALENDAR_MISSING, "attendance.calendar.missing", String.valueOf(year)));
            years.put(year, known);
        }
        return known;
    }
}

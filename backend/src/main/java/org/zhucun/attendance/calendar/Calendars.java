package org.zhucun.attendance.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
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
    /** The country, where no region is meant. */
    public static final String NATIONAL = "/";

    private static final String STAMP = "zhucun.calendars";

    private final CalendarRepository repository;
    private final TransactionSynchronizationRegistry transaction;
    private final RequestInfo request;
    private volatile Known known = new Known(-1, Map.of());

    Calendars(CalendarRepository repository, TransactionSynchronizationRegistry transaction, RequestInfo request) {
        this.repository = repository;
        this.transaction = transaction;
        this.request = request;
    }

    /** What was read since the last edition was entered. */
    private record Known(long stamp, Map<Integer, List<Edition>> years) {}

    /** By the calendar that holds where a path lies. */
    public boolean isWorkday(LocalDate date, String regionPath) {
        return year(date.getYear(), regionPath).day(date, false).kind().work();
    }

    /** Every day from one to another, both included, where a path lies. */
    public List<CalendarDay> days(LocalDate from, LocalDate to, String regionPath) {
        boolean english = request.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        Map<Integer, YearCalendar> years = new ConcurrentHashMap<>();
        return from.datesUntil(to.plusDays(1))
                .map(date -> years.computeIfAbsent(date.getYear(), year -> year(year, regionPath))
                        .day(date, english))
                .toList();
    }

    /** The calendar of a year where a path lies. */
    YearCalendar year(int year, String regionPath) {
        List<Edition> editions = editions(year).stream()
                .filter(edition -> regionPath.startsWith(edition.regionPath()))
                .toList();
        int from = -1;
        for (int i = 0; i < editions.size(); i++) {
            from = editions.get(i).whole() ? i : from;
        }
        if (from < 0) {
            throw new DomainException(
                    ProblemType.CALENDAR_MISSING, "attendance.calendar.missing", String.valueOf(year));
        }
        return new YearCalendar(editions.subList(from, editions.size()));
    }

    /** An edition may have been entered on any node: its number is asked for once in each transaction. */
    private List<Edition> editions(int year) {
        Long stamp = (Long) transaction.getResource(STAMP);
        if (stamp == null) {
            stamp = repository.stamp();
            transaction.putResource(STAMP, stamp);
        }
        // another transaction may exchange what is known at any moment: each reads what it knows by its own stamp
        Known mine = known;
        if (mine.stamp() != stamp) {
            mine = new Known(stamp, new ConcurrentHashMap<>());
            known = mine;
        }
        return mine.years().computeIfAbsent(year, repository::current);
    }

    /** What this transaction knew is not true any more. */
    void forget() {
        transaction.putResource(STAMP, null);
    }
}

package org.zhucun.attendance;

import java.time.LocalDate;
import java.time.YearMonth;

/** 月度册页: the half days of one posting in one month, and the rules by which an entry changes them. */
public final class MonthBook {
    private static final int DAYS = 31;
    static final String EMPTY = ".".repeat(DAYS);

    private final YearMonth month;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final int[] before;
    private final char[] am;
    private final char[] pm;
    private int version;

    /**
     * @param firstDay of the posting
     * @param lastDay of the posting, null while it has none
     * @param am letters of the mornings, null when nothing was ever entered
     */
    MonthBook(YearMonth month, LocalDate firstDay, LocalDate lastDay, String am, String pm, int version) {
        this.month = month;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.am = (am == null ? EMPTY : am).toCharArray();
        this.pm = (pm == null ? EMPTY : pm).toCharArray();
        this.version = version;
        this.before = halves(DAYS);
    }

    public boolean onPost(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }

    public AttendanceStatus status(LocalDate day, Half half) {
        return AttendanceStatus.of((half == Half.AM ? am : pm)[day.getDayOfMonth() - 1]);
    }

    /**
     * Enters a status.
     *
     * @return the letters of the day's two halves before
     */
    String put(LocalDate day, Span span, AttendanceStatus status) {
        if (!YearMonth.from(day).equals(month) || !onPost(day)) {
            throw new IllegalArgumentException(day + " is no day of this posting in " + month);
        }
        int index = day.getDayOfMonth() - 1;
        String was = String.valueOf(new char[] {am[index], pm[index]});
        if (span.covers(Half.AM)) {
            am[index] = status.letter();
        }
        if (span.covers(Half.PM)) {
            pm[index] = status.letter();
        }
        version++;
        return was;
    }

    String am() {
        return String.valueOf(am);
    }

    String pm() {
        return String.valueOf(pm);
    }

    int version() {
        return version;
    }

    /** By how many half days each status grew since the book was opened, in the order of {@link AttendanceStatus}. */
    int[] change() {
        int[] change = halves(DAYS);
        for (int i = 0; i < change.length; i++) {
            change[i] -= before[i];
        }
        return change;
    }

    /** What the month amounts to up to a day. */
    public MonthSummary summary(LocalDate through) {
        LocalDate from = firstDay.isAfter(month.atDay(1)) ? firstDay : month.atDay(1);
        LocalDate to = through.isBefore(month.atEndOfMonth()) ? through : month.atEndOfMonth();
        LocalDate end = lastDay != null && lastDay.isBefore(to) ? lastDay : to;
        if (end.isBefore(from)) {
            return MonthSummary.ofHalves(0, new int[AttendanceStatus.values().length]);
        }
        return MonthSummary.ofHalves(2 * (end.getDayOfMonth() - from.getDayOfMonth() + 1), halves(end.getDayOfMonth()));
    }

    private int[] halves(int days) {
        int[] halves = new int[AttendanceStatus.values().length];
        for (int i = 0; i < days; i++) {
            halves[AttendanceStatus.of(am[i]).ordinal()]++;
            halves[AttendanceStatus.of(pm[i]).ordinal()]++;
        }
        return halves;
    }
}

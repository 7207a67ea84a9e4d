package org.zhucun.attendance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/** 月度册页: the half days and nights of one posting in one month, and the rules by which an entry changes them. */
public final class MonthBook {
    private static final int DAYS = 31;
    static final String EMPTY = ".".repeat(DAYS);
    private static final char AWAY = 'A';
    private static final char STAYED = 'S';
    private static final char AS_AFTERNOON = '.';

    private final YearMonth month;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final int[] before;
    private final char[] am;
    private final char[] pm;
    private final char[] nights;
    private int version;

    /**
     * @param firstDay of the posting
     * @param lastDay of the posting, null while it has none
     * @param letters of the month, null when nothing was ever entered
     */
    MonthBook(YearMonth month, LocalDate firstDay, LocalDate lastDay, Letters letters, int version) {
        this.month = month;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.am = letters(letters == null ? null : letters.am());
        this.pm = letters(letters == null ? null : letters.pm());
        this.nights = letters(letters == null ? null : letters.nights());
        this.version = version;
        this.before = halves(DAYS);
    }

    /**
     * A month as it is kept: one letter per day.
     *
     * @param nights A away, S stayed, . as the afternoon; null for a month in which nobody said anything of nights
     */
    record Letters(String am, String pm, String nights) {
        static Letters of(String am, String pm, String nights) {
            return am == null ? null : new Letters(am, pm, nights);
        }
    }

    public boolean onPost(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }

    public AttendanceStatus status(LocalDate day, Half half) {
        return AttendanceStatus.of((half == Half.AM ? am : pm)[day.getDayOfMonth() - 1]);
    }

    /** Whether the night after a day is spent in the village: as was entered, else as the afternoon. */
    public boolean night(LocalDate day) {
        int index = day.getDayOfMonth() - 1;
        return nights[index] == STAYED
                || nights[index] == AS_AFTERNOON && pm[index] == AttendanceStatus.IN_VILLAGE.letter();
    }

    /** Whether somebody entered something for a night. */
    boolean nightEntered(LocalDate day) {
        return nights[day.getDayOfMonth() - 1] != AS_AFTERNOON;
    }

    /**
     * Enters a status.
     *
     * @return the letters of the parts before
     */
    String put(LocalDate day, Span span, AttendanceStatus status) {
        return put(day, span, status, Set.of());
    }

    /**
     * Enters a status, except for parts of which something later is known already.
     *
     * @return the letters of the day's two halves before, and of its night where the entry is about that
     */
    String put(LocalDate day, Span span, AttendanceStatus status, Set<Span> settled) {
        if (!YearMonth.from(day).equals(month) || !onPost(day)) {
            throw new IllegalArgumentException(day + " is no day of this posting in " + month);
        }
        int index = day.getDayOfMonth() - 1;
        String was = "" + am[index] + pm[index] + (span == Span.NIGHT ? nights[index] : "");
        for (Span part : span.parts()) {
            if (!settled.contains(part)) {
                row(part)[index] = letter(part, span, status);
            }
        }
        version++;
        return was;
    }

    /** Whether a day says what an entry says, or something else was said later. */
    boolean says(LocalDate day, Span span, AttendanceStatus status) {
        if (span == Span.NIGHT) {
            return night(day) == (status == AttendanceStatus.IN_VILLAGE);
        }
        return (!span.covers(Half.AM) || status(day, Half.AM) == status)
                && (!span.covers(Half.PM) || status(day, Half.PM) == status);
    }

    String am() {
        return String.valueOf(am);
    }

    String pm() {
        return String.valueOf(pm);
    }

    String nights() {
        return String.valueOf(nights);
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
        LocalDate end = end(through);
        if (end.isBefore(from)) {
            return MonthSummary.ofHalves(0, new int[AttendanceStatus.values().length]);
        }
        return MonthSummary.ofHalves(2 * (end.getDayOfMonth() - from.getDayOfMonth() + 1), halves(end.getDayOfMonth()));
    }

    /** Nights spent in the village up to a day. */
    public int nights(LocalDate through) {
        LocalDate from = firstDay.isAfter(month.atDay(1)) ? firstDay : month.atDay(1);
        LocalDate end = end(through);
        return end.isBefore(from)
                ? 0
                : (int) from.datesUntil(end.plusDays(1)).filter(this::night).count();
    }

    private LocalDate end(LocalDate through) {
        LocalDate to = through.isBefore(month.atEndOfMonth()) ? through : month.atEndOfMonth();
        return lastDay != null && lastDay.isBefore(to) ? lastDay : to;
    }

    private char[] row(Span part) {
        return part == Span.AM ? am : part == Span.PM ? pm : nights;
    }

    private static char letter(Span part, Span span, AttendanceStatus status) {
        if (part != Span.NIGHT) {
            return status.letter();
        }
        if (span != Span.NIGHT) {
            return AS_AFTERNOON;
        }
        return status == AttendanceStatus.AWAY_OVERNIGHT ? AWAY : STAYED;
    }

    private static char[] letters(String kept) {
        return (kept == null ? EMPTY : kept).toCharArray();
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

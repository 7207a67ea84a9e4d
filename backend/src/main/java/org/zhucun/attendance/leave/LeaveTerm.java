package org.zhucun.attendance.leave;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.zhucun.attendance.Half;
import org.zhucun.attendance.HalfDay;

/**
 * 假期: from one half day to another, both included.
 */
record LeaveTerm(LocalDate from, Half fromHalf, LocalDate to, Half toHalf) {

    boolean valid() {
        return from.isBefore(to) || from.equals(to) && fromHalf.compareTo(toHalf) <= 0;
    }

    /** Every half day of it, in time. */
    List<HalfDay> halves() {
        List<HalfDay> halves = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            for (Half half : Half.values()) {
                boolean early = day.equals(from) && half.compareTo(fromHalf) < 0;
                boolean late = day.equals(to) && half.compareTo(toHalf) > 0;
                if (!early && !late) {
                    halves.add(new HalfDay(day, half));
                }
            }
        }
        return halves;
    }

    /** Half days that fall on days of a kind. */
    int count(Predicate<LocalDate> day) {
        return (int) halves().stream().filter(half -> day.test(half.day())).count();
    }

    /** Whether another leave follows this one with nothing but days off between. */
    boolean runsInto(LeaveTerm later, Predicate<LocalDate> workday) {
        HalfDay next = after(new HalfDay(to, toHalf));
        HalfDay begin = new HalfDay(later.from, later.fromHalf);
        while (next.compareTo(begin) < 0) {
            if (workday.test(next.day())) {
                return false;
            }
            next = after(next);
        }
        return next.equals(begin);
    }

    private static HalfDay after(HalfDay half) {
        return half.half() == Half.AM
                ? new HalfDay(half.day(), Half.PM)
                : new HalfDay(half.day().plusDays(1), Half.AM);
    }
}

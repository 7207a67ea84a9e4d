package org.zhucun.attendance.leave;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zhucun.attendance.AttendanceStatus;
import org.zhucun.attendance.EntryLine;
import org.zhucun.attendance.EntrySource;
import org.zhucun.attendance.Half;
import org.zhucun.attendance.HalfDay;
import org.zhucun.attendance.PostedMonth;
import org.zhucun.attendance.Registers;
import org.zhucun.attendance.Span;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Texts;

/** 假入考勤: an approved leave stands in the register; what is not taken of it goes back. */
@ApplicationScoped
class LeaveEntries {
    private final Registers registers;

    LeaveEntries(Registers registers) {
        this.registers = registers;
    }

    void enter(LeaveRequest leave) {
        registers.enter(lines(leave, leave.term().halves(), AttendanceStatus.LEAVE, EntrySource.LEAVE));
    }

    /** Gives half days back; one that somebody has since entered as something else stays that. */
    void giveBack(LeaveRequest leave, List<HalfDay> untaken) {
        Map<YearMonth, List<HalfDay>> months = new TreeMap<>();
        untaken.forEach(half -> months.computeIfAbsent(YearMonth.from(half.day()), month -> new ArrayList<>())
                .add(half));
        months.forEach((month, halves) -> {
            PostedMonth posted = registers.month(leave.postingId, month);
            List<HalfDay> still = halves.stream()
                    .filter(half -> posted.onPost(half.day())
                            && posted.status(half.day(), half.half()) == AttendanceStatus.LEAVE)
                    .toList();
            boolean confirmed = registers.confirmed(leave.regionPath, month.atDay(1));
            EntrySource source = confirmed ? EntrySource.CORRECTION : EntrySource.LEAVE;
            registers.enter(lines(leave, still, AttendanceStatus.IN_VILLAGE, source));
        });
    }

    private static List<EntryLine> lines(
            LeaveRequest leave, List<HalfDay> halves, AttendanceStatus status, EntrySource source) {
        Map<LocalDate, Set<Half>> byDay = new TreeMap<>();
        halves.forEach(half -> byDay.computeIfAbsent(half.day(), day -> EnumSet.noneOf(Half.class))
                .add(half.half()));
        String reason = source == EntrySource.CORRECTION
                ? Texts.get(Locale.SIMPLIFIED_CHINESE, "attendance.leave.given.back")
                : null;
        List<EntryLine> lines = new ArrayList<>();
        byDay.forEach((day, of) -> lines.add(
                new EntryLine(Ids.next(), leave.postingId, day, span(of), status, null, source, reason, leave.id)));
        return lines;
    }

    private static Span span(Set<Half> halves) {
        return halves.size() == 2
                ? Span.DAY
                : Span.valueOf(halves.iterator().next().name());
    }
}

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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhucun.attendance.AttendanceStatus;
import org.zhucun.attendance.EntryLine;
import org.zhucun.attendance.EntrySource;
import org.zhucun.attendance.Half;
import org.zhucun.attendance.HalfDay;
import org.zhucun.attendance.PostedMonth;
import org.zhucun.attendance.Registers;
import org.zhucun.attendance.Span;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.Texts;

/** 假入考勤: an approved leave stands in the register; what is not taken of it goes back. */
@ApplicationScoped
class LeaveEntries {
    private final Registers registers;

    LeaveEntries(Registers registers) {
        this.registers = registers;
    }

    /** Days that were confirmed before the leave was approved are corrected, with the approval as the reason. */
    void enter(LeaveRequest leave) {
        byMonth(leave.term().halves()).forEach((month, halves) -> {
            requireOpen(leave, month, halves);
            registers.enter(lines(leave, month, halves, AttendanceStatus.LEAVE));
        });
    }

    /** What was confirmed as an unexcused absence, perhaps after an inspection, is not undone by an approval that came later. */
    private void requireOpen(LeaveRequest leave, YearMonth month, List<HalfDay> halves) {
        PostedMonth posted = registers.month(leave.postingId, month);
        Predicate<LocalDate> confirmed = registers.confirmed(leave.regionPath, month);
        halves.stream()
                .filter(half -> confirmed.test(half.day())
                        && posted.onPost(half.day())
                        && posted.status(half.day(), half.half()) == AttendanceStatus.UNEXCUSED_ABSENCE)
                .findFirst()
                .ifPresent(half -> {
                    throw new DomainException(
                            ProblemType.STATE_CONFLICT,
                            "attendance.leave.settled",
                            half.day().toString());
                });
    }

    /** Gives half days back; one that somebody has since entered as something else stays that. */
    void giveBack(LeaveRequest leave, List<HalfDay> untaken) {
        byMonth(untaken).forEach((month, halves) -> {
            PostedMonth posted = registers.month(leave.postingId, month);
            List<HalfDay> still = halves.stream()
                    .filter(half -> posted.onPost(half.day())
                            && posted.status(half.day(), half.half()) == AttendanceStatus.LEAVE)
                    .toList();
            registers.enter(lines(leave, month, still, AttendanceStatus.IN_VILLAGE));
        });
    }

    private static Map<YearMonth, List<HalfDay>> byMonth(List<HalfDay> halves) {
        return halves.stream()
                .collect(Collectors.groupingBy(half -> YearMonth.from(half.day()), TreeMap::new, Collectors.toList()));
    }

    /** Of one month: a day of a confirmed week is a correction, all others follow from the leave. */
    private List<EntryLine> lines(LeaveRequest leave, YearMonth month, List<HalfDay> halves, AttendanceStatus status) {
        Predicate<LocalDate> confirmed = registers.confirmed(leave.regionPath, month);
        String reason = Texts.get(
                Locale.SIMPLIFIED_CHINESE,
                status == AttendanceStatus.LEAVE ? "attendance.leave.entered" : "attendance.leave.given.back");
        Map<LocalDate, Set<Half>> byDay = new TreeMap<>();
        halves.forEach(half -> byDay.computeIfAbsent(half.day(), day -> EnumSet.noneOf(Half.class))
                .add(half.half()));
        List<EntryLine> lines = new ArrayList<>();
        byDay.forEach((day, of) -> {
            boolean closed = confirmed.test(day);
            EntrySource source = closed ? EntrySource.CORRECTION : EntrySource.LEAVE;
            String why = closed ? reason : null;
            lines.add(new EntryLine(Ids.next(), leave.postingId, day, span(of), status, null, source, why, leave.id));
        });
        return lines;
    }

    private static Span span(Set<Half> halves) {
        return halves.size() == 2
                ? Span.DAY
                : Span.valueOf(halves.iterator().next().name());
    }
}

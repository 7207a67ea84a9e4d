package org.zhucun.exchange.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.zhucun.attendance.AttendanceStatus;
import org.zhucun.attendance.Span;
import org.zhucun.exchange.list.Field;
import org.zhucun.exchange.list.ListRow;
import org.zhucun.kernel.DomainException;

/**
 * 一段考勤: what a row says of a part of a day: of the one it names, or side by side of morning, afternoon and night, as the list goes out.
 *
 * @param cell that says it
 */
record DayPart(Field cell, Span half, AttendanceStatus status) {
    private static final Set<String> SAID = Set.of("/half", "/status");

    /** In the order in which they are entered; the row is told when it says none, or both ways. */
    static List<DayPart> of(ListRow row) {
        List<Field> beside = written(row, RegisterDayList.AM, RegisterDayList.PM, RegisterDayList.NIGHT);
        List<Field> named = written(row, RegisterDayList.HALF, RegisterDayList.STATUS);
        if (beside.isEmpty()) {
            return named(row);
        }
        if (!named.isEmpty()) {
            row.refuse(named.get(0), "exchange.register.twoWays");
        }
        return beside(row);
    }

    private static List<Field> written(ListRow row, Field... fields) {
        return Stream.of(fields)
                .filter(field -> row.wrong(field) || row.text(field) != null)
                .toList();
    }

    private static List<DayPart> named(ListRow row) {
        Stream.of(RegisterDayList.HALF, RegisterDayList.STATUS)
                .filter(field -> row.text(field) == null)
                .forEach(field -> row.refuse(field, "input.required"));
        return List.of(new DayPart(
                RegisterDayList.STATUS,
                row.word(RegisterDayList.HALF, Span.class),
                row.word(RegisterDayList.STATUS, AttendanceStatus.class)));
    }

    /** Two halves that are alike are one day, as a clerk enters it; an empty cell says nothing. */
    private static List<DayPart> beside(ListRow row) {
        AttendanceStatus am = row.word(RegisterDayList.AM, AttendanceStatus.class);
        AttendanceStatus pm = row.word(RegisterDayList.PM, AttendanceStatus.class);
        AttendanceStatus night = row.word(RegisterDayList.NIGHT, AttendanceStatus.class);
        List<DayPart> parts = new ArrayList<>();
        if (am != null) {
            parts.add(new DayPart(RegisterDayList.AM, am == pm ? Span.DAY : Span.AM, am));
        }
        if (pm != null && am != pm) {
            parts.add(new DayPart(RegisterDayList.PM, Span.PM, pm));
        }
        if (night != null) {
            parts.add(new DayPart(RegisterDayList.NIGHT, Span.NIGHT, night));
        }
        return parts;
    }

    /**
     * Whether it only says that a half of the day is no exception. That is how a list goes out where the other half is one, so it takes nothing
     * back: what was entered since would be lost.
     */
    boolean repeated() {
        return status == AttendanceStatus.IN_VILLAGE && (cell == RegisterDayList.AM || cell == RegisterDayList.PM);
    }

    /** The same refusal, told at the cell that says the part. */
    DomainException placed(DomainException refusal) {
        if (cell == RegisterDayList.STATUS || refusal.objections().isEmpty()) {
            return refusal;
        }
        DomainException placed = DomainException.of(refusal.type());
        refusal.objections()
                .forEach(each -> placed.at(
                        SAID.contains(each.at()) ? '/' + cell.field() : each.at(),
                        each.clause().key(),
                        each.clause().values().toArray()));
        return placed;
    }
}

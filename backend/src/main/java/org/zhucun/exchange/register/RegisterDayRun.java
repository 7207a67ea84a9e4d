package org.zhucun.exchange.register;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.zhucun.attendance.PostedMonth;
import org.zhucun.attendance.RegisterDay;
import org.zhucun.attendance.RegisterDays;
import org.zhucun.attendance.Registers;
import org.zhucun.exchange.list.Field;
import org.zhucun.exchange.list.ListRow;
import org.zhucun.exchange.list.ListSheet;
import org.zhucun.exchange.list.Numbering;
import org.zhucun.exchange.list.RowByRow;
import org.zhucun.exchange.list.RowRun;
import org.zhucun.exchange.list.Taken;
import org.zhucun.exchange.list.Written;
import org.zhucun.kernel.DomainException;

/**
 * 考勤例外一次办理: enters exceptions of those who are posted in the township on the day, found by the name they have in its register or by our
 * ids. A row is about a part of the day, or tells the parts side by side.
 */
final class RegisterDayRun extends RowRun {
    /** What says who is meant, the surest first. */
    private static final List<Field> WHO =
            List.of(RegisterDayList.POSTING, RegisterDayList.CADRE, RegisterDayList.NAME);

    private final RowByRow rows;
    private final Register register;
    private YearMonth month;
    private List<PostedMonth> posted = List.of();

    RegisterDayRun(RowByRow rows, ListSheet sheet, Register register) {
        super(rows, sheet);
        this.rows = rows;
        this.register = register;
    }

    /**
     * 考勤表
     *
     * @param township path of the township
     */
    record Register(Registers registers, RegisterDays days, String township) {}

    @Override
    protected Taken take(ListRow row) {
        LocalDate day = row.exactDay(RegisterDayList.DATE);
        List<DayPart> parts = DayPart.of(row);
        String note = row.text(RegisterDayList.NOTE);
        UUID posting = day == null ? null : posting(row, day);
        if (!row.right()) {
            return null;
        }
        RegisterDays.Answer answer = parts.stream()
                .map(part -> enter(part, rows.checked(new RegisterDay(posting, day, part.half(), part.status(), note))))
                .min(Comparator.comparing(RegisterDays.Answer::outcome))
                .orElseThrow();
        return switch (answer.outcome()) {
            case ENTERED -> Taken.created(answer.entryId());
            case TAKEN_BACK -> Taken.changed(answer.entryId());
            case STANDS -> Taken.unchanged(answer.entryId());
            case NOTHING -> {
                row.refuse(parts.get(0).cell(), "attendance.day.nothing");
                yield null;
            }
        };
    }

    private RegisterDays.Answer enter(DayPart part, RegisterDay asked) {
        try {
            return part.repeated()
                    ? register.days().compare(asked)
                    : register.days().enter(register.township(), asked);
        } catch (DomainException refusal) {
            throw part.placed(refusal);
        }
    }

    /** The stay of the person whom the row names; the row is told when there is none, or more than one. */
    private UUID posting(ListRow row, LocalDate day) {
        String written = row.text(RegisterDayList.NAME);
        UUID cadre = Numbering.id(row, RegisterDayList.CADRE);
        UUID stay = Numbering.id(row, RegisterDayList.POSTING);
        if (WHO.stream().anyMatch(row::wrong)) {
            return null;
        }
        if (written == null && cadre == null && stay == null) {
            row.refuse(RegisterDayList.NAME, "exchange.register.nobody");
            return null;
        }
        String village = row.text(RegisterDayList.VILLAGE);
        List<PostedMonth> meant = onPost(day).stream()
                .filter(one -> cadre == null || cadre.equals(one.cadreId()))
                .filter(one -> stay == null || stay.equals(one.postingId()))
                .filter(one -> village == null || lies(one, village))
                .toList();
        return named(row, meant);
    }

    /** The one of these that bears the row's name, if it says one. */
    private static UUID named(ListRow row, List<PostedMonth> meant) {
        String written = row.text(RegisterDayList.NAME);
        String name = written == null ? null : Written.name(written);
        List<PostedMonth> named = meant.stream()
                .filter(one -> name == null || name.equals(one.cadreName()))
                .toList();
        Field said = WHO.stream()
                .filter(field -> row.text(field) != null)
                .findFirst()
                .orElseThrow();
        if (said != RegisterDayList.NAME && named.size() < meant.size()) {
            row.refuse(RegisterDayList.NAME, "exchange.posting.otherName");
        } else if (named.size() != 1) {
            row.refuse(said, named.isEmpty() ? "exchange.register.unknown" : "exchange.register.several");
        }
        return named.isEmpty() ? null : named.get(0).postingId();
    }

    private static boolean lies(PostedMonth stay, String village) {
        return Written.compact(village).equals(stay.villageCode())
                || Written.name(village).equals(stay.villageName());
    }

    /** One month is kept in memory: lists are written month by month. */
    private List<PostedMonth> onPost(LocalDate day) {
        if (!YearMonth.from(day).equals(month)) {
            month = YearMonth.from(day);
            posted = register.registers().months(register.township(), month);
        }
        return posted.stream().filter(one -> one.onPost(day)).toList();
    }
}

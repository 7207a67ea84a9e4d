package org.zhucun.exchange.register;

import static org.zhucun.exchange.list.ImportKind.REGISTER_DAY;
import static org.zhucun.exchange.list.ListColumn.Trait.PLACE;
import static org.zhucun.exchange.list.ListColumn.optional;
import static org.zhucun.exchange.list.ListColumn.required;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.zhucun.attendance.RegisterDays;
import org.zhucun.attendance.Registers;
import org.zhucun.exchange.key.KeyHolder;
import org.zhucun.exchange.list.ImportKind;
import org.zhucun.exchange.list.Layout;
import org.zhucun.exchange.list.ListColumn;
import org.zhucun.exchange.list.ListKind;
import org.zhucun.exchange.list.ListSheet;
import org.zhucun.exchange.list.RowByRow;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** 考勤例外名册: what the clerk would enter into his own township's register; who is in the village is in no list. */
@Singleton
class RegisterDayList implements ListKind {
    static final ListColumn NAME = optional(REGISTER_DAY, "姓名", "name")
            .alsoNamed("cadreName")
            .filling("name", "postingId")
            .showing("周海燕");
    static final ListColumn VILLAGE = optional(REGISTER_DAY, "驻村", "village")
            .alsoNamed("驻村代码", "村代码", "村名", "villageCode")
            .showing("990099100200")
            .that(PLACE);
    static final ListColumn CADRE = optional(REGISTER_DAY, "干部编号", "cadreId").alsoNamed("干部");
    static final ListColumn POSTING = optional(REGISTER_DAY, "任职", "postingId").alsoNamed("任职编号");
    static final ListColumn DATE = required(REGISTER_DAY, "日期", "date").showing("2025-05-07");
    static final ListColumn HALF =
            optional(REGISTER_DAY, "时段", "half").alsoNamed("半天").showing("全天");
    static final ListColumn STATUS =
            optional(REGISTER_DAY, "考勤状态", "status").alsoNamed("状态", "例外").showing("因公外出");
    static final ListColumn NOTE = optional(REGISTER_DAY, "说明", "note").alsoNamed("备注");
    static final ListColumn AM = optional(REGISTER_DAY, "上午", "am");
    static final ListColumn PM = optional(REGISTER_DAY, "下午", "pm");
    static final ListColumn NIGHT = optional(REGISTER_DAY, "夜间", "night");

    private static final Layout LAYOUT =
            new Layout("考勤例外", List.of(NAME, VILLAGE, CADRE, POSTING, DATE, HALF, STATUS, NOTE, AM, PM, NIGHT));
    private static final int TOWNSHIP = 9;

    private final RowByRow rows;
    private final Registers registers;
    private final RegisterDays days;

    RegisterDayList(RowByRow rows, Registers registers, RegisterDays days) {
        this.rows = rows;
        this.registers = registers;
        this.days = days;
    }

    @Override
    public ImportKind kind() {
        return REGISTER_DAY;
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public Set<String> permissions() {
        return Set.of("attendance:record");
    }

    /** The register of record is the township's own. */
    @Override
    public boolean isFor(Office office) {
        return office.role() == Role.TOWNSHIP && office.nodeCode().length() == TOWNSHIP;
    }

    @Override
    public Run begin(ListSheet sheet, KeyHolder holder) {
        return new RegisterDayRun(rows, sheet, new RegisterDayRun.Register(registers, days, holder.regionPath()));
    }
}

package org.zhucun.exchange.roster;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.cadre.CadreForm;
import org.zhucun.cadre.CitizenId;
import org.zhucun.cadre.PersonnelCategory;
import org.zhucun.cadre.UnitPositionTier;
import org.zhucun.exchange.list.CellProblem;
import org.zhucun.exchange.list.Header;
import org.zhucun.exchange.list.Mask;
import org.zhucun.exchange.xlsx.SheetCell;
import org.zhucun.exchange.xlsx.SheetRow;
import org.zhucun.team.PostingRole;
import org.zhucun.team.posting.StayWanted;

/** 花名册行: one person's line, understood as far as it can be. */
final class RosterRow {
    private final Header header;
    private final SheetRow row;
    private final Map<Column, String> values = new EnumMap<>(Column.class);
    private final Map<Column, CellProblem> problems = new EnumMap<>(Column.class);

    RosterRow(Header header, SheetRow row) {
        this.header = header;
        this.row = row;
    }

    int number() {
        return row.number();
    }

    SheetCell cell(Column column) {
        return header.cell(row, column);
    }

    void value(Column column, String value) {
        values.put(column, value);
    }

    String value(Column column) {
        return values.get(column);
    }

    boolean wrong(Column column) {
        return problems.containsKey(column);
    }

    boolean right() {
        return problems.isEmpty();
    }

    List<CellProblem> problems() {
        return List.copyOf(problems.values());
    }

    /** The first thing wrong in a cell is told; what follows from it is noise. */
    void refuse(Column column, String key, String... arguments) {
        int place = header.places().getOrDefault(column, -1);
        problems.putIfAbsent(
                column,
                new CellProblem(
                        place, column.name(), Mask.of(column, cell(column).text()), key, List.of((Object[])
                                arguments)));
    }

    /**
     * The registration form.
     *
     * @param fresh whether he is registered by it: birth date and sex then follow from the citizen id where the row does not say them
     */
    CadreForm form(UUID unitId, boolean fresh) {
        String number = values.get(Column.CITIZEN_ID);
        boolean told = !fresh || number == null || CitizenId.problem(number).isPresent();
        CitizenId citizenId = told ? null : CitizenId.of(number);
        LocalDate born = day(Column.BIRTH_DATE);
        String sex = values.get(Column.SEX);
        String category = values.get(Column.PERSONNEL_CATEGORY);
        String tier = values.get(Column.UNIT_POSITION_TIER);
        String months = values.get(Column.GRASSROOTS_MONTHS);
        return new CadreForm(
                values.get(Column.NAME),
                sex == null && citizenId != null ? citizenId.sex() : sex,
                born == null && citizenId != null ? citizenId.birthDate() : born,
                values.get(Column.BIRTH_DATE_REASON),
                values.get(Column.NATIONALITY),
                values.get(Column.POLITICAL_AFFILIATION),
                day(Column.JOIN_PARTY_DATE),
                values.get(Column.EDUCATION),
                values.get(Column.RANK),
                values.get(Column.GRADE),
                category == null ? null : PersonnelCategory.valueOf(category),
                unitId,
                values.get(Column.UNIT_POSITION),
                tier == null ? null : UnitPositionTier.valueOf(tier),
                day(Column.WORK_START_DATE),
                day(Column.LAST_PROMOTION_DATE),
                flag(Column.RESERVE_CADRE),
                flag(Column.YOUNG_TALENT),
                months == null ? null : Integer.valueOf(months),
                flag(Column.AGRI_MAJOR),
                values.get(Column.NOMINATION_SOURCE),
                values.get(Column.REMARKS),
                values.get(Column.MANAGING_REGION),
                number,
                values.get(Column.PHONE));
    }

    /** Whether the row says anything of a stay. */
    boolean posts() {
        return values.containsKey(Column.TEAM)
                || values.containsKey(Column.VILLAGE)
                || values.containsKey(Column.ROLES)
                || values.containsKey(Column.STARTED_ON);
    }

    /** The stay that the row asks for. */
    StayWanted stay(UUID cadreId, boolean known, StayWanted.Who who) {
        return new StayWanted(
                number(),
                cadreId,
                known,
                who,
                values.get(Column.TEAM),
                values.get(Column.VILLAGE),
                PostingRole.of(values.get(Column.ROLES).split(",")),
                day(Column.STARTED_ON),
                day(Column.PLANNED_END_ON),
                flag(Column.FULL_TIME_RELEASED),
                flag(Column.HOME_UNIT_DUTIES));
    }

    private LocalDate day(Column column) {
        String value = values.get(column);
        return value == null ? null : LocalDate.parse(value);
    }

    private Boolean flag(Column column) {
        String value = values.get(column);
        return value == null ? null : Boolean.valueOf(value);
    }
}

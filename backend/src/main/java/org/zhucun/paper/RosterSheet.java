package org.zhucun.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.zhucun.cadre.code.CodeTable;
import org.zhucun.paper.ContentRepository.Posted;
import org.zhucun.paper.press.Sheet;
import org.zhucun.paper.press.Sheet.Column;

/** 花名册: who is on post on a day, village by village, telephones masked. */
final class RosterSheet {
    private static final List<Column> COLUMNS = List.of(
            Column.number("序号", 5),
            Column.middle("姓名", 8),
            Column.middle("性别", 5),
            Column.middle("出生年月", 8),
            Column.middle("政治面貌", 9),
            Column.text("派出单位及职务", 24),
            Column.middle("驻村身份", 11),
            Column.text("所驻村", 18),
            Column.middle("到村日期", 10),
            Column.middle("联系电话", 11));

    private RosterSheet() {}

    static Sheet of(String scope, LocalDate day, List<Posted> posted, UnaryOperator<String> township) {
        List<List<String>> rows = new ArrayList<>();
        for (Posted one : posted) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    one.name(),
                    Sheets.code(CodeTable.SEX, one.sex()),
                    Words.month(one.birthDate()),
                    Sheets.code(CodeTable.POLITICAL_AFFILIATION, one.politicalAffiliation()),
                    one.unitName() + (one.unitPosition() == null ? "" : "　" + one.unitPosition()),
                    Words.roles(one.roles()),
                    township.apply(one.regionPath()) + one.villageName(),
                    Words.date(one.since()),
                    Words.blank(one.phoneMask())));
        }
        return new Sheet(
                scope + Words.of("paper.roster.title"),
                scope,
                day,
                true,
                List.of(
                        new Sheet.Text(Sheet.Style.NOTE, Words.of("paper.roster.note", rows.size())),
                        new Sheet.Table(COLUMNS, rows)));
    }
}

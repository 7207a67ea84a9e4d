package org.zhucun.paper;

import java.time.LocalDate;
import java.util.List;
import org.zhucun.cadre.code.CodeTable;
import org.zhucun.paper.ContentRepository.Appointed;
import org.zhucun.paper.press.Sheet;
import org.zhucun.paper.press.Sheet.Cell;

/** 选派审批表: who is sent where for how long, and room for the opinions and seals of those who decide. */
final class AppointmentSheet {
    private static final List<Double> SHARES = List.of(14.0, 19.0, 14.0, 19.0, 14.0, 20.0);
    private static final int OPINION = 5;
    private static final int REST = 5;
    private static final int HALF = 3;

    private AppointmentSheet() {}

    static Sheet of(Appointed row, String place, LocalDate today) {
        return new Sheet(
                Words.of("paper.appointment.title"),
                row.name(),
                today,
                false,
                List.of(new Sheet.Form(
                        SHARES,
                        List.of(
                                pairs(
                                        "姓名",
                                        row.name(),
                                        "性别",
                                        Sheets.code(CodeTable.SEX, row.sex()),
                                        "出生年月",
                                        Words.month(row.birthDate())),
                                pairs(
                                        "民族",
                                        Sheets.code(CodeTable.NATIONALITY, row.nationality()),
                                        "政治面貌",
                                        Sheets.code(CodeTable.POLITICAL_AFFILIATION, row.politicalAffiliation()),
                                        "入党时间",
                                        Words.month(row.joinedParty())),
                                pairs(
                                        "学历",
                                        Sheets.code(CodeTable.EDUCATION, row.education()),
                                        "参加工作",
                                        Words.month(row.workStart()),
                                        "联系电话",
                                        Words.blank(row.phoneMask())),
                                List.of(
                                        Cell.label("公民身份号码"),
                                        Cell.value(row.citizenIdMask(), 2),
                                        Cell.label("职级"),
                                        Cell.value(rank(row), 2)),
                                wide(
                                        "派出单位及职务",
                                        row.unitName() + (row.unitPosition() == null ? "" : "　" + row.unitPosition())),
                                List.of(
                                        Cell.label("派出层级"),
                                        Cell.value(Words.constant("level", row.sendLevel()), 2),
                                        Cell.label("驻村身份"),
                                        Cell.value(Words.roles(row.roles()), 2)),
                                wide("所驻村", place),
                                wide("工作队", row.teamName()),
                                wide("任期", Words.day(row.startedOn()) + "至" + Words.day(row.plannedEndOn())),
                                opinion("派出单位意见"),
                                opinion("驻村办意见"),
                                opinion("组织部门审批意见"),
                                List.of(Cell.label("备注"), Cell.open("", REST, HALF))))));
    }

    private static String rank(Appointed row) {
        String rank = Sheets.code(CodeTable.RANK, row.rankCode());
        String grade = Sheets.code(CodeTable.GRADE, row.gradeCode());
        return rank.isEmpty() || grade.isEmpty() ? rank + grade : rank + "、" + grade;
    }

    private static List<Cell> pairs(String a, String one, String b, String two, String c, String three) {
        return List.of(
                Cell.label(a), Cell.value(one), Cell.label(b), Cell.value(two), Cell.label(c), Cell.value(three));
    }

    private static List<Cell> wide(String label, String words) {
        return List.of(Cell.label(label), Cell.value(words, REST));
    }

    private static List<Cell> opinion(String whose) {
        return List.of(Cell.label(whose), Cell.open(Words.of("paper.seal"), REST, OPINION));
    }
}

package org.zhucun.cadre;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhucun.cadre.code.CodeTable;
import org.zhucun.cadre.code.Codes;

/**
 * 花名册工作簿: the roster as an Excel file, masked like the screen, with a mark of who took it, when and for what. Every cell is
 * text. Rows leave memory as they are written.
 */
final class RosterWorkbook {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String DISPOSITION =
            "attachment; filename=\"roster.xlsx\"; filename*=UTF-8''%E8%8A%B1%E5%90%8D%E5%86%8C.xlsx";

    private static final List<String> HEADERS =
            List.of("姓名", "性别", "出生日期", "公民身份号码", "联系电话", "政治面貌", "学历", "职务级别", "职级", "派出单位", "管理地区", "驻村");
    private static final int FLUSH = 1_000;
    private static final String DANGEROUS = "=+-@\t\r＝＋－＠";

    private final Workbook workbook;
    private final Worksheet sheet;
    private int next;

    /**
     * @param mark who, as which office, when, for what; in the first row and in the page footer
     */
    RosterWorkbook(OutputStream target, String mark) throws IOException {
        workbook = new Workbook(target, "Zhucun", "1.0");
        sheet = workbook.newWorksheet("花名册");
        write(0, 0, mark);
        for (int column = 0; column < HEADERS.size(); column++) {
            write(1, column, HEADERS.get(column));
            sheet.width(column, column == 9 ? 30 : 16);
        }
        sheet.freezePane(0, 2);
        sheet.footer(mark.replace("&", "&&"), org.dhatim.fastexcel.Position.LEFT);
        next = 2;
    }

    void add(RosterRow row) throws IOException {
        String[] cells = {
            row.name(),
            Codes.name(CodeTable.SEX, row.sex()),
            day(row.birthDate()),
            row.citizenIdMask(),
            row.phoneMask() == null ? "" : row.phoneMask(),
            Codes.name(CodeTable.POLITICAL_AFFILIATION, row.politicalAffiliation()),
            Codes.name(CodeTable.EDUCATION, row.education()),
            Codes.name(CodeTable.RANK, row.rankCode()),
            Codes.name(CodeTable.GRADE, row.gradeCode()),
            row.unitName(),
            row.managingRegionCode(),
            row.posted() ? "在岗" : ""
        };
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                write(next, column, cells[column]);
            }
        }
        next++;
        if (next % FLUSH == 0) {
            sheet.flush();
        }
    }

    int rows() {
        return next - 2;
    }

    void finish() throws IOException {
        workbook.close();
    }

    /**
     * A string cell is never calculated. What a spreadsheet would turn into a formula when somebody edits the cell has the format of text
     * besides; the value itself stays as it is.
     */
    private void write(int row, int column, String value) {
        sheet.inlineString(row, column, value);
        if (!value.isEmpty() && DANGEROUS.indexOf(value.charAt(0)) >= 0) {
            sheet.style(row, column).format("@").set();
        }
    }

    private static String day(LocalDate date) {
        return date == null ? "" : date.toString();
    }
}

package org.zhucun.policy.compliance;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhucun.kernel.Texts;

/** 合规工作簿: who does not meet which rule, as an Excel file with a mark of who took it. Every cell is text. */
final class ComplianceWorkbook {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String DISPOSITION =
            "attachment; filename=\"compliance.xlsx\"; filename*=UTF-8''%E5%90%88%E8%A7%84%E6%B8%85%E5%8D%95.xlsx";

    private static final List<String> COLUMNS = List.of(
            "rule", "sentence", "subject", "region", "state", "required", "found", "since", "document", "clause");
    private static final String DANGEROUS = "=+-@\t\r＝＋－＠";
    private static final int FLUSH = 1_000;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final Locale locale;
    private int next = 2;
    private int rows;

    /** @param mark who, as which office, when, for what; in the first row */
    ComplianceWorkbook(OutputStream target, Locale locale, String mark) throws IOException {
        this.locale = locale;
        workbook = new Workbook(target, "Zhucun", "1.0");
        sheet = workbook.newWorksheet(text("title"));
        write(0, 0, mark);
        for (int column = 0; column < COLUMNS.size(); column++) {
            write(1, column, text("column." + COLUMNS.get(column)));
            sheet.width(column, column == 1 || column == 8 ? 40 : 18);
        }
        sheet.freezePane(0, 2);
    }

    void add(ComplianceView.ComplianceResult row) throws IOException {
        write(next, 0, row.rule());
        write(next, 1, row.sentence());
        write(next, 2, row.subjectName());
        write(next, 3, row.regionName());
        write(next, 4, text("state." + row.state()));
        write(next, 5, row.required());
        write(next, 6, row.found());
        write(next, 7, row.since() == null ? "" : row.since().toString());
        if (row.parameter() != null) {
            write(next, 8, row.parameter().document());
            write(next, 9, row.parameter().clause());
        }
        next++;
        rows++;
        if (next % FLUSH == 0) {
            sheet.flush();
        }
    }

    /** A rule of which the list below says nothing. */
    void addUnjudged(ComplianceView.ComplianceRule rule) {
        write(next, 0, rule.id());
        write(next, 1, rule.sentence());
        write(next, 4, text("state.UNJUDGED"));
        write(next, 6, text("unjudged"));
        next++;
    }

    private String text(String key) {
        return Texts.get(locale, "policy.export." + key);
    }

    /** How many subjects are listed. */
    int rows() {
        return rows;
    }

    void finish() throws IOException {
        workbook.close();
    }

    /** A string cell is never calculated; what would become a formula when edited has the format of text besides. */
    private void write(int row, int column, String value) {
        if (value == null || value.isEmpty()) {
            return;
        }
        sheet.inlineString(row, column, value);
        if (DANGEROUS.indexOf(value.charAt(0)) >= 0) {
            sheet.style(row, column).format("@").set();
        }
    }
}

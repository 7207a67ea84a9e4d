package org.zhucun.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * 工作簿导出: every cell is text, so nothing is calculated and no leading zero is lost; what a spreadsheet would turn into a formula when somebody edits the cell has the
 * format of text besides. A sheet holds a million rows, the next ones go on another.
 */
final class XlsxRows implements RowWriter {
    /** Of Excel's 1,048,576, with room for mark and header. */
    static final int ROWS_OF_A_SHEET = 1_000_000;

    private static final int FLUSH = 100;
    /** The fastest: half as many bytes again would cost three times the time. */
    private static final int COMPRESSION = 1;

    private static final int WIDTH = 16;
    private static final int FIRST = 2;

    private final List<ExportColumn> columns;
    private final String mark;
    private final int most;
    private final Workbook workbook;
    private Worksheet sheet;
    private int sheets;
    private int next;

    XlsxRows(OutputStream target, List<ExportColumn> columns, String mark) {
        this(target, columns, mark, ROWS_OF_A_SHEET);
    }

    XlsxRows(OutputStream target, List<ExportColumn> columns, String mark, int most) {
        this.columns = columns;
        this.mark = mark;
        this.most = most;
        workbook = new Workbook(target, "Zhucun", "1.0");
        workbook.setCompressionLevel(COMPRESSION);
        begin();
    }

    private void begin() {
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? "导出" : "导出" + sheets);
        write(0, 0, mark);
        for (int column = 0; column < columns.size(); column++) {
            write(1, column, columns.get(column).header());
            sheet.width(column, WIDTH);
        }
        sheet.freezePane(0, FIRST);
        next = FIRST;
    }

    @Override
    public void row(String[] values) throws IOException {
        if (next - FIRST == most) {
            sheet.finish();
            begin();
        }
        for (int column = 0; column < values.length; column++) {
            if (values[column] != null) {
                write(next, column, columns.get(column).spoken(values[column]));
            }
        }
        next++;
        if (next % FLUSH == 0) {
            sheet.flush();
        }
    }

    @Override
    public void end() throws IOException {
        workbook.finish();
    }

    private void write(int row, int column, String text) {
        sheet.inlineString(row, column, text);
        if (HarmlessCell.dangerous(text)) {
            sheet.style(row, column).format("@").set();
        }
    }
}

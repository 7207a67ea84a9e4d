package org.zhucun.paper.press;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** 表格文件: the same sheet as a workbook. A workbook has no watermark: who took it stands in its first rows and on every printed page. */
public final class XlsxPress {
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String DANGEROUS = "=+-@\t\r＝＋－＠";
    private static final int NAME = 31;
    private static final int CHARACTERS = 110;
    private static final int FLUSH = 1_000;

    private final Worksheet sheet;
    private int row;

    private XlsxPress(Worksheet sheet) {
        this.sheet = sheet;
    }

    public static byte[] print(Sheet paper, Imprint imprint) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Zhucun", "1.0")) {
            new XlsxPress(workbook.newWorksheet(name(paper.title()))).lay(paper, imprint);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private void lay(Sheet paper, Imprint imprint) throws IOException {
        line(paper.title());
        line("编号：" + imprint.number() + "　" + imprint.head(paper));
        line(imprint.foot());
        sheet.header("编号：" + escaped(imprint.number()), Position.RIGHT);
        sheet.footer(escaped(imprint.foot()), Position.LEFT);
        sheet.footer("第&P页　共&N页", Position.RIGHT);
        sheet.pageOrientation(paper.wide() ? "landscape" : "portrait");
        for (Sheet.Block block : paper.blocks()) {
            if (block instanceof Sheet.Text text) {
                line(text.words());
            } else if (block instanceof Sheet.Table table) {
                table(table);
            } else if (block instanceof Sheet.Form form) {
                form(form);
            }
        }
    }

    private void line(String words) {
        text(row++, 0, words);
    }

    private void table(Sheet.Table table) throws IOException {
        List<Sheet.Column> columns = table.columns();
        double all = columns.stream().mapToDouble(Sheet.Column::share).sum();
        for (int column = 0; column < columns.size(); column++) {
            text(row, column, columns.get(column).label());
            sheet.style(row, column).bold().set();
            sheet.width(column, Math.max(6, CHARACTERS * columns.get(column).share() / all));
        }
        sheet.repeatRows(row, row);
        row++;
        for (List<String> cells : table.rows()) {
            for (int column = 0; column < columns.size(); column++) {
                cell(column, cells.get(column), columns.get(column).number());
            }
            if (++row % FLUSH == 0) {
                sheet.flush();
            }
        }
    }

    private void cell(int column, String words, boolean number) {
        if (number && words != null && words.matches("-?\\d{1,15}(\\.\\d{1,4})?")) {
            sheet.value(row, column, new BigDecimal(words));
        } else {
            text(row, column, words);
        }
    }

    private void form(Sheet.Form form) {
        for (List<Sheet.Cell> cells : form.rows()) {
            int column = 0;
            for (Sheet.Cell cell : cells) {
                text(row, column, cell.words().strip());
                column += cell.span();
            }
            row++;
        }
    }

    /** A string cell is never calculated; what would become a formula when somebody edits the cell has the format of text besides. */
    private void text(int at, int column, String words) {
        if (words == null || words.isEmpty()) {
            return;
        }
        sheet.inlineString(at, column, words);
        if (DANGEROUS.indexOf(words.charAt(0)) >= 0) {
            sheet.style(at, column).format("@").set();
        }
    }

    private static String escaped(String words) {
        return words.replace("&", "&&");
    }

    private static String name(String title) {
        String plain = title.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
        return plain.isEmpty() ? "文书" : plain.substring(0, Math.min(NAME, plain.length()));
    }
}

package org.zhucun.exchange.list;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhucun.exchange.xlsx.SheetCell;
import org.zhucun.exchange.xlsx.SheetRow;

/**
 * 待更正工作簿: the refused rows of a list as they were written, the wrong cells coloured, with a column that says what is wrong. It can
 * be corrected and brought back as it is. Every cell is text: nothing in it is ever calculated.
 */
public final class MarkedWorkbook {
    /** Column that it carries for the person who corrects it; left aside when it comes back. */
    public static final String ERRORS = "错误说明";

    private static final String WRONG = "FFC7CE";
    private static final String HEAD = "DDEBF7";
    private static final String DANGEROUS = "=+-@\t\r＝＋－＠";
    private static final int FLUSH = 500;

    private final ListSheet sheet;
    private final IntFunction<List<CellProblem>> wrong;
    private final Locale locale;
    private final List<Integer> places;
    private int next = 1;

    /**
     * @param sheet the list that was imported
     * @param wrong what is wrong in a row, empty for a row that is right; asked from the top
     */
    public MarkedWorkbook(ListSheet sheet, IntFunction<List<CellProblem>> wrong, Locale locale) {
        this.sheet = sheet;
        this.wrong = wrong;
        this.locale = locale;
        this.places = List.copyOf(sheet.header().labels().keySet());
    }

    public void write(OutputStream target) throws IOException {
        OutputStream buffered = new BufferedOutputStream(target, 1 << 16);
        Workbook workbook = new Workbook(buffered, "Zhucun", "1.0");
        Worksheet page = workbook.newWorksheet(sheet.layout().title());
        head(page);
        sheet.rowsAfter(0, row -> {
            List<CellProblem> problems = wrong.apply(row.number());
            if (!problems.isEmpty()) {
                row(page, row, problems);
            }
            return true;
        });
        workbook.finish();
        buffered.flush();
    }

    private void head(Worksheet page) {
        for (int i = 0; i < places.size(); i++) {
            page.inlineString(0, i, sheet.header().labels().get(places.get(i)));
            page.style(0, i).bold().fillColor(HEAD).set();
            page.width(i, 18);
        }
        page.inlineString(0, places.size(), ERRORS);
        page.style(0, places.size()).bold().fillColor(WRONG).set();
        page.width(places.size(), 80);
        page.freezePane(0, 1);
    }

    private void row(Worksheet page, SheetRow row, List<CellProblem> problems) {
        Set<Integer> marked = new HashSet<>();
        StringBuilder reasons = new StringBuilder();
        for (CellProblem problem : problems) {
            marked.add(problem.place());
            reasons.append(reasons.length() == 0 ? "" : "；")
                    .append(sheet.layout().require(problem.column()).header())
                    .append("：")
                    .append(ImportTexts.reason(locale, problem));
        }
        for (int i = 0; i < places.size(); i++) {
            cell(page, i, row.cell(places.get(i)), marked.contains(places.get(i)));
        }
        page.inlineString(next, places.size(), reasons.toString());
        next++;
        if (next % FLUSH == 0) {
            flush(page);
        }
    }

    private void cell(Worksheet page, int column, SheetCell cell, boolean wrongCell) {
        String text = cell.text();
        if (!text.isEmpty()) {
            page.inlineString(next, column, text);
        }
        boolean dangerous = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
        if (wrongCell) {
            page.style(next, column).fillColor(WRONG).format("@").set();
        } else if (dangerous || !text.isEmpty() && Character.isDigit(text.charAt(0))) {
            page.style(next, column).format("@").set();
        }
    }

    private static void flush(Worksheet page) {
        try {
            page.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

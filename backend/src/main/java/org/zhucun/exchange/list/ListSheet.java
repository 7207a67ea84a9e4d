package org.zhucun.exchange.list;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhucun.exchange.xlsx.FileRefused;
import org.zhucun.exchange.xlsx.Limits;
import org.zhucun.exchange.xlsx.RowSource;
import org.zhucun.exchange.xlsx.SheetRow;

/** 名册表: a list read through once: where its columns are, how many rows it has, what it says twice. */
public final class ListSheet {
    private final RowSource file;
    private final Layout layout;
    private final Map<Field, Repeats> said = new HashMap<>();
    private Header header;
    private int rows;

    private ListSheet(RowSource file, Layout layout) {
        this.file = file;
        this.layout = layout;
    }

    /**
     * Reads a list through.
     *
     * @param each called for every row, so that a long reading can tell how far it is
     * @throws FileRefused when it is no such list
     */
    public static ListSheet read(RowSource file, Layout layout, Runnable each) throws IOException {
        ListSheet sheet = new ListSheet(file, layout);
        file.rows(row -> {
            each.run();
            sheet.count(row);
            return true;
        });
        if (sheet.header == null) {
            throw new FileRefused("exchange.header.none", layout.headers());
        }
        if (sheet.rows == 0) {
            throw new FileRefused("exchange.rows.none");
        }
        sheet.said.values().forEach(Repeats::seal);
        return sheet;
    }

    public int rows() {
        return rows;
    }

    public Layout layout() {
        return layout;
    }

    public Header header() {
        return header;
    }

    /** The rows beneath the header that come after this one, again from the file. */
    public void rowsAfter(int number, RowSource.Visitor visitor) throws IOException {
        int from = Math.max(number, header.row());
        file.rows(row -> row.number() <= from || visitor.visit(row));
    }

    /** A few of the other rows that say the same in a column where a file may say it once. */
    public List<Integer> others(Field field, String value, int number) {
        Repeats repeats = said.get(field);
        return repeats == null ? List.of() : repeats.others(field.once(value), number);
    }

    private void count(SheetRow row) {
        if (header == null) {
            header = Header.in(row, layout).orElse(null);
            if (header == null && row.number() > Header.LAST_ROW) {
                throw new FileRefused("exchange.header.none", layout.headers());
            }
            return;
        }
        rows++;
        if (rows > Limits.ROWS) {
            throw new FileRefused("exchange.rows.many", Limits.ROWS);
        }
        header.places().keySet().forEach(field -> see(field, row));
    }

    private void see(Field field, SheetRow row) {
        long once = field.once(header.cell(row, field).text());
        if (once != 0) {
            said.computeIfAbsent(field, first -> new Repeats()).see(once, row.number());
        }
    }
}

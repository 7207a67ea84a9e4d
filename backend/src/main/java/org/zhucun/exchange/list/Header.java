package org.zhucun.exchange.list;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhucun.exchange.xlsx.FileRefused;
import org.zhucun.exchange.xlsx.SheetCell;
import org.zhucun.exchange.xlsx.SheetRow;

/**
 * 表头: which column of the sheet is which, found by name in any order.
 *
 * @param row of the header, as Excel counts
 * @param places position of each known column
 * @param labels what the header says at each position that is read, in order
 */
public record Header(int row, Map<Field, Integer> places, Map<Integer, String> labels) {
    /** A title and some remarks may stand above the header. */
    static final int LAST_ROW = 20;

    private static final int ENOUGH = 3;

    /** The header, if this row is one: it names at least three columns. */
    static Optional<Header> in(SheetRow row, Layout layout) {
        long known = row.cells().stream()
                .filter(cell -> layout.named(cell.text()).isPresent())
                .count();
        return known >= ENOUGH ? Optional.of(read(row, layout)) : Optional.empty();
    }

    private static Header read(SheetRow row, Layout layout) {
        Map<Field, Integer> places = new HashMap<>();
        Map<Integer, String> labels = new LinkedHashMap<>();
        List<SheetCell> cells = row.cells();
        for (int place = 0; place < cells.size(); place++) {
            String written = cells.get(place).text();
            if (written.isBlank() || Field.simple(written).equals(MarkedWorkbook.ERRORS)) {
                continue;
            }
            Optional<Field> column = layout.named(written);
            if (column.isEmpty()) {
                throw new FileRefused(
                        "exchange.header.unknown", shown(written), SheetRow.letters(place), layout.headers());
            }
            if (places.putIfAbsent(column.get(), place) != null) {
                throw new FileRefused("exchange.header.twice", column.get().header());
            }
            labels.put(place, column.get().header());
        }
        String missing = layout.fields().stream()
                .filter(column -> column.required() && !places.containsKey(column))
                .map(Field::header)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new FileRefused("exchange.header.missing", missing);
        }
        return new Header(row.number(), places, labels);
    }

    /** What stands in a column of a row. */
    public SheetCell cell(SheetRow row, Field column) {
        Integer place = places.get(column);
        return place == null ? SheetCell.EMPTY : row.cell(place);
    }

    private static String shown(String written) {
        return written.length() > 30 ? written.substring(0, 30) + "…" : written;
    }
}

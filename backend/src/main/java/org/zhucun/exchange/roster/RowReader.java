package org.zhucun.exchange.roster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhucun.cadre.code.CodeTable;
import org.zhucun.cadre.code.Codes;
import org.zhucun.exchange.xlsx.SheetCell;
import org.zhucun.exchange.xlsx.SheetRow;

/** 逐行读取: understands each cell of a row by the kind of its column. */
final class RowReader {
    private static final int MOST_WORDS = 2_000;

    private final RosterHeader header;
    private final Map<CodeTable, Map<String, Optional<String>>> words = new HashMap<>();

    RowReader(RosterHeader header) {
        this.header = header;
    }

    RosterRow read(SheetRow sheetRow) {
        RosterRow row = new RosterRow(header, sheetRow);
        for (Column column : header.places().keySet()) {
            SheetCell cell = row.cell(column);
            if (cell.kind() == SheetCell.Kind.FORMULA || looksLikeFormula(cell)) {
                row.refuse(column, "exchange.cell.formula");
            } else if (cell.kind() == SheetCell.Kind.ERROR) {
                row.refuse(column, "exchange.cell.error");
            } else if (!cell.blank()) {
                read(row, column, cell);
            } else if (column.required()) {
                row.refuse(column, "input.required");
            }
        }
        return row;
    }

    /** A cell that begins like this was meant to be calculated, or would be when somebody opens an export of it. */
    private static boolean looksLikeFormula(SheetCell cell) {
        String text = cell.text().strip();
        return text.startsWith("=") || text.startsWith("＝");
    }

    private void read(RosterRow row, Column column, SheetCell cell) {
        switch (column.kind()) {
            case NAME -> row.value(column, Written.name(cell.text()));
            case CODE -> code(row, column, cell);
            case DATE -> date(row, column, cell);
            case FLAG ->
                Written.flag(cell.text())
                        .ifPresentOrElse(
                                yes -> row.value(column, yes.toString()),
                                () -> row.refuse(column, "exchange.cell.flag"));
            case MONTHS -> months(row, column, cell);
            case CITIZEN_ID -> citizenId(row, column, cell);
            case PHONE -> row.value(column, Written.compact(cell.text()));
            case TEXT, UNIT -> row.value(column, Written.plain(cell.text()));
            default -> throw new IllegalStateException(column.name());
        }
    }

    private void code(RosterRow row, Column column, SheetCell cell) {
        Map<String, Optional<String>> known = words.computeIfAbsent(column.table(), table -> new HashMap<>());
        if (known.size() > MOST_WORDS) {
            known.clear();
        }
        known.computeIfAbsent(cell.text(), written -> codeOf(column.table(), written, cell.kind()))
                .ifPresentOrElse(
                        code -> row.value(column, code),
                        () -> row.refuse(column, "exchange.cell.code", column.header()));
    }

    /** A code that Excel took for a number has lost its leading zero. */
    private static Optional<String> codeOf(CodeTable table, String written, SheetCell.Kind kind) {
        String compact = Written.compact(written);
        Optional<String> code = Codes.codeOf(table, CommonWords.official(table, compact));
        return code.isEmpty() && kind == SheetCell.Kind.NUMBER ? Codes.codeOf(table, "0" + compact) : code;
    }

    private static void date(RosterRow row, Column column, SheetCell cell) {
        if (Written.ambiguousMonth(cell)) {
            row.refuse(column, "exchange.cell.month");
            return;
        }
        Written.day(cell.text())
                .ifPresentOrElse(
                        day -> row.value(column, day.toString()), () -> row.refuse(column, "exchange.cell.date"));
    }

    private static void months(RosterRow row, Column column, SheetCell cell) {
        String compact = Written.compact(cell.text());
        if (compact.matches("\\d{1,4}")) {
            row.value(column, compact);
        } else {
            row.refuse(column, "exchange.cell.months");
        }
    }

    /** Excel keeps 15 digits of a number: the last three are gone and cannot be guessed. */
    private static void citizenId(RosterRow row, Column column, SheetCell cell) {
        if (cell.kind() == SheetCell.Kind.NUMBER && cell.text().length() > 15) {
            row.refuse(column, "exchange.cell.rounded");
        } else {
            row.value(column, Written.citizenId(cell.text()));
        }
    }
}

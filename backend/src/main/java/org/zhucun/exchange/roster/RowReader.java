package org.zhucun.exchange.roster;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhucun.cadre.code.CodeTable;
import org.zhucun.cadre.code.Codes;
import org.zhucun.exchange.list.Header;
import org.zhucun.exchange.list.Written;
import org.zhucun.exchange.xlsx.SheetCell;
import org.zhucun.exchange.xlsx.SheetRow;

/** 逐行读取: understands each cell of a row by the kind of its column. */
final class RowReader {
    private static final int MOST_WORDS = 2_000;
    private static final Pattern KEY = Pattern.compile("[^\\p{Cc}\\p{Cf}]{1,100}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern REGION = Pattern.compile("\\d{2}|\\d{4}|\\d{6}");
    private static final Pattern VILLAGE = Pattern.compile("\\d{12}");

    private final Header header;
    private final Map<CodeTable, Map<String, Optional<String>>> words = new HashMap<>();

    RowReader(Header header) {
        this.header = header;
    }

    RosterRow read(SheetRow sheetRow) {
        RosterRow row = new RosterRow(header, sheetRow);
        for (Column column : Column.values()) {
            if (!header.places().containsKey(column)) {
                continue;
            }
            SheetCell cell = row.cell(column);
            if (cell.kind() == SheetCell.Kind.FORMULA || Written.looksLikeFormula(cell)) {
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
            case KEY -> form(row, column, Written.plain(cell.text()), KEY, "exchange.cell.key");
            case ID -> form(row, column, Written.compact(cell.text()).toLowerCase(Locale.ROOT), ID, "exchange.cell.id");
            case REGION -> form(row, column, Written.compact(cell.text()), REGION, "cadre.managingRegion.form");
            case VILLAGE -> form(row, column, Written.compact(cell.text()), VILLAGE, "team.village.code");
            case ROLES ->
                Roles.of(cell.text())
                        .ifPresentOrElse(
                                roles -> row.value(column, roles), () -> row.refuse(column, "exchange.cell.roles"));
            default -> throw new IllegalStateException(column.name());
        }
    }

    private static void form(RosterRow row, Column column, String text, Pattern form, String key) {
        if (form.matcher(text).matches()) {
            row.value(column, text);
        } else {
            row.refuse(column, key);
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

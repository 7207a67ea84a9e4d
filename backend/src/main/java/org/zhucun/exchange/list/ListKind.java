package org.zhucun.exchange.list;

import java.util.List;
import java.util.Set;
import org.zhucun.exchange.key.KeyHolder;
import org.zhucun.exchange.xlsx.SheetRow;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/**
 * 一种名册: what a list of one kind is, and how its rows are checked and written. Every bean of this type can be imported; the worker knows
 * none of them.
 */
public interface ListKind {
    /** A county is the lowest level that keeps lists of people and units: its code has 6 digits. */
    int COUNTY = 6;

    /** Rows of a step where each is done by itself. */
    int ROWS = 100;

    ImportKind kind();

    Layout layout();

    /** What an office must be allowed besides {@code import:run}, e.g. {@code team:import}: a file is no way around roles. */
    Set<String> permissions();

    /**
     * Whether such a list is this office's to bring in: one of a province, a prefecture or a county, unless the kind says otherwise. A township
     * brings in its register and nothing else.
     */
    default boolean isFor(Office office) {
        int length = office.nodeCode().length();
        return office.role() != Role.TOWNSHIP && length > 0 && length <= COUNTY;
    }

    /** How many rows are one step: checked, written and marked as done together. */
    default int batch() {
        return ROWS;
    }

    /** Whether it learns what is wrong with a row by writing it, as {@link RowRun} does. A trial then writes, in one transaction, and takes everything back. */
    default boolean findsOutByWriting() {
        return true;
    }

    /** Begins with a file; call it, and what it gives, in transactions of the office that imports. */
    Run begin(ListSheet sheet, KeyHolder holder);

    /** 一次办理: takes the rows of one file, batch by batch. */
    interface Run {
        /** How often the file is gone through; what must come first is taken in an earlier round. */
        default int rounds() {
            return 1;
        }

        /** In which round a row is taken, from 0. */
        default int round(SheetRow row) {
            return 0;
        }

        /**
         * Takes some rows in the order of the file.
         *
         * @param write whether the good ones are written; if not, those that follow reckon with them all the same
         * @return an answer for every row, in order
         */
        List<RowAnswer> take(List<SheetRow> rows, boolean write);
    }
}

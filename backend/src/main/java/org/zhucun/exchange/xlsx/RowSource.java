package org.zhucun.exchange.xlsx;

import java.io.Closeable;
import java.io.IOException;

/** 行来源: the rows of a file, whatever its format, one at a time and as often as wanted. */
public interface RowSource extends Closeable {
    /** Takes the rows that hold something, from the top; false ends the reading. */
    @FunctionalInterface
    interface Visitor {
        boolean visit(SheetRow row);
    }

    /**
     * Reads from the top.
     *
     * @throws FileRefused when the file cannot be read, with the line where it is wrong
     */
    void rows(Visitor visitor) throws IOException;
}

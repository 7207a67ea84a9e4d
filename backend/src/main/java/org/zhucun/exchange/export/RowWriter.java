package org.zhucun.exchange.export;

import java.io.IOException;

/** 逐行写出: writes rows into a file; what is written leaves memory. */
interface RowWriter {
    /** @param values in the order of the columns, null for nothing; see {@link ExportColumn.Type} for their form */
    void row(String[] values) throws IOException;

    /** The end of the file; its target stays open. */
    void end() throws IOException;
}

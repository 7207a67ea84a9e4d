package org.zhucun.exchange.list;

import java.util.ArrayList;
import java.util.List;
import org.zhucun.exchange.xlsx.SheetRow;

/** 逐行一次办理: one file whose rows are done one after the other. */
public abstract class RowRun implements ListKind.Run {
    private final RowByRow rows;
    private final ListSheet sheet;

    protected RowRun(RowByRow rows, ListSheet sheet) {
        this.rows = rows;
        this.sheet = sheet;
    }

    /** Does a row, see {@link RowByRow.Work}. */
    protected abstract Taken take(ListRow row);

    @Override
    public final List<RowAnswer> take(List<SheetRow> batch, boolean write) {
        List<RowAnswer> answers = new ArrayList<>(batch.size());
        for (SheetRow row : batch) {
            RowAnswer answer = rows.take(new ListRow(sheet, row), this::take);
            told(answer);
            answers.add(answer);
        }
        return answers;
    }

    /** What became of a row, for those that come after it. */
    protected void told(RowAnswer answer) {}
}

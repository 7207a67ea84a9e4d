package org.zhucun.exchange.roster;

import java.util.List;
import java.util.Set;
import org.zhucun.exchange.key.KeyHolder;
import org.zhucun.exchange.list.ImportKind;
import org.zhucun.exchange.list.Layout;
import org.zhucun.exchange.list.ListKind;
import org.zhucun.exchange.list.ListSheet;
import org.zhucun.exchange.list.RowAnswer;
import org.zhucun.exchange.list.Taken;
import org.zhucun.exchange.xlsx.SheetRow;

/** 人员名册: lists of persons are checked in batches and written in batches; that is what must be fast. */
abstract class PersonList implements ListKind {
    private static final int BATCH = 500;

    private final ImportKind kind;
    private final Layout layout;
    private final RosterChecks checks;
    private final RosterWriter writer;

    PersonList(ImportKind kind, Layout layout, RosterChecks checks, RosterWriter writer) {
        this.kind = kind;
        this.layout = layout;
        this.checks = checks;
        this.writer = writer;
    }

    @Override
    public ImportKind kind() {
        return kind;
    }

    @Override
    public Layout layout() {
        return layout;
    }

    /** Who may import brings in persons. */
    @Override
    public Set<String> permissions() {
        return Set.of();
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public boolean findsOutByWriting() {
        return false;
    }

    @Override
    public Run begin(ListSheet sheet, KeyHolder holder) {
        RosterChecks.Run run = checks.begin(sheet, holder);
        return (rows, write) -> take(run, rows, write ? holder : null);
    }

    /** @param holder null where nothing is written */
    private List<RowAnswer> take(RosterChecks.Run run, List<SheetRow> rows, KeyHolder holder) {
        List<CheckedRow> checked = run.check(rows);
        if (holder == null) {
            run.remember(checked);
        } else {
            writer.write(checked, holder);
        }
        return checked.stream().map(PersonList::answer).toList();
    }

    private static RowAnswer answer(CheckedRow row) {
        return row.right()
                ? RowAnswer.taken(row.number(), taken(row.entry()))
                : RowAnswer.refused(row.number(), row.problems());
    }

    private static Taken taken(Entry entry) {
        if (!entry.known()) {
            return Taken.created(entry.cadreId());
        }
        return entry.writes() ? Taken.changed(entry.cadreId()) : Taken.unchanged(entry.cadreId());
    }
}

package org.zhucun.exchange.roster;

import java.io.IOException;
import java.util.List;
import org.zhucun.cadre.CitizenId;
import org.zhucun.exchange.xlsx.FileRefused;
import org.zhucun.exchange.xlsx.Limits;
import org.zhucun.exchange.xlsx.RowSource;
import org.zhucun.exchange.xlsx.SheetRow;

/** 花名册表: a list of persons read through once: where its columns are, how many rows it has, which persons it names twice. */
public final class RosterSheet {
    private final RowSource file;
    private final Layout layout;
    private final Repeats persons = new Repeats();
    private final Repeats keys = new Repeats();
    private RosterHeader header;
    private int rows;

    private RosterSheet(RowSource file, Layout layout) {
        this.file = file;
        this.layout = layout;
    }

    /**
     * Reads a list through.
     *
     * @param each called for every row, so that a long reading can tell how far it is
     * @throws FileRefused when it is no such list
     */
    public static RosterSheet read(RowSource file, Layout layout, Runnable each) throws IOException {
        RosterSheet sheet = new RosterSheet(file, layout);
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
        sheet.persons.seal();
        sheet.keys.seal();
        return sheet;
    }

    public int rows() {
        return rows;
    }

    Layout layout() {
        return layout;
    }

    public RosterHeader header() {
        return header;
    }

    /** The rows beneath the header that come after this one, again from the file. */
    public void rowsAfter(int number, RowSource.Visitor visitor) throws IOException {
        int from = Math.max(number, header.row());
        file.rows(row -> row.number() <= from || visitor.visit(row));
    }

    /** The other rows that name the same person. */
    List<Integer> others(String citizenId, int number) {
        return persons.others(person(citizenId), number);
    }

    /** The other rows that bear the same number of the other system. */
    List<Integer> othersWithKey(String externalId, int number) {
        return keys.others(Repeats.hash(externalId), number);
    }

    private void count(SheetRow row) {
        if (header == null) {
            header = RosterHeader.in(row, layout).orElse(null);
            if (header == null && row.number() > RosterHeader.LAST_ROW) {
                throw new FileRefused("exchange.header.none", layout.headers());
            }
            return;
        }
        rows++;
        if (rows > Limits.ROWS) {
            throw new FileRefused("exchange.rows.many", Limits.ROWS);
        }
        persons.see(person(Written.citizenId(header.cell(row, Column.CITIZEN_ID).text())), row.number());
        keys.see(Repeats.hash(Written.plain(header.cell(row, Column.EXTERNAL_ID).text())), row.number());
    }

    /** The first 17 digits say it all; 0 for what is no number. */
    private static long person(String citizenId) {
        return citizenId == null || CitizenId.problem(citizenId).isPresent()
                ? 0
                : Long.parseLong(citizenId.substring(0, 17));
    }
}

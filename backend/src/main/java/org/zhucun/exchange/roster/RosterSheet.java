package org.zhucun.exchange.roster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhucun.cadre.CitizenId;
import org.zhucun.exchange.xlsx.Limits;
import org.zhucun.exchange.xlsx.SheetRow;
import org.zhucun.exchange.xlsx.XlsxReader;
import org.zhucun.exchange.xlsx.XlsxRefused;

/** 花名册表: a roster workbook read through once: where its columns are, how many rows it has, which persons it names twice. */
public final class RosterSheet {
    private final XlsxReader workbook;
    private RosterHeader header;
    private int rows;
    private final Map<Long, Integer> firstRows = new HashMap<>();
    private final Map<Long, List<Integer>> repeated = new HashMap<>();

    private RosterSheet(XlsxReader workbook) {
        this.workbook = workbook;
    }

    /**
     * Reads a workbook through.
     *
     * @param each called for every row, so that a long reading can tell how far it is
     * @throws XlsxRefused when it is no roster
     */
    public static RosterSheet read(XlsxReader workbook, Runnable each) throws IOException {
        RosterSheet sheet = new RosterSheet(workbook);
        workbook.rows(row -> {
            each.run();
            sheet.count(row);
            return true;
        });
        if (sheet.header == null) {
            throw new XlsxRefused("exchange.header.none", RosterHeader.all());
        }
        if (sheet.rows == 0) {
            throw new XlsxRefused("exchange.rows.none");
        }
        sheet.firstRows.clear();
        return sheet;
    }

    public int rows() {
        return rows;
    }

    public RosterHeader header() {
        return header;
    }

    /** The rows beneath the header that come after this one, again from the file. */
    public void rowsAfter(int number, XlsxReader.Visitor visitor) throws IOException {
        int from = Math.max(number, header.row());
        workbook.rows(row -> row.number() <= from || visitor.visit(row));
    }

    /** The other rows that name the same person. */
    List<Integer> others(String citizenId, int number) {
        List<Integer> all = repeated.getOrDefault(key(citizenId), List.of());
        return all.stream().filter(other -> other != number).limit(5).toList();
    }

    private void count(SheetRow row) {
        if (header == null) {
            header = RosterHeader.in(row).orElse(null);
            if (header == null && row.number() > RosterHeader.LAST_ROW) {
                throw new XlsxRefused("exchange.header.none", RosterHeader.all());
            }
            return;
        }
        rows++;
        if (rows > Limits.ROWS) {
            throw new XlsxRefused("exchange.rows.many", Limits.ROWS);
        }
        long key = key(Written.citizenId(header.cell(row, Column.CITIZEN_ID).text()));
        Integer first = key == 0 ? null : firstRows.putIfAbsent(key, row.number());
        if (first != null) {
            repeated.computeIfAbsent(key, same -> new ArrayList<>(Collections.singleton(first)))
                    .add(row.number());
        }
    }

    /** The first 17 digits say it all; 0 for what is no number. */
    private static long key(String citizenId) {
        return citizenId == null || CitizenId.problem(citizenId).isPresent()
                ? 0
                : Long.parseLong(citizenId.substring(0, 17));
    }
}

package org.zhucun.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhucun.given.GivenOffices;

/** What a township's months amount to, read from the entries alone, the plain way. */
final class MonthOracle {
    private MonthOracle() {}

    static List<String> months(String township, String month) {
        Map<String, char[][]> books = new TreeMap<>();
        Map<String, String> versions = new TreeMap<>();
        LocalDate first = LocalDate.parse(month);
        for (String row : GivenPostings.rows("""
                select posting_id, extract(day from day)::int, span, status, version from attendance_entry
                where day >= ? and day < ? and left(region_path, 26) = ? order by posting_id, version
                """, first, first.plusMonths(1), GivenOffices.path(township))) {
            String[] entry = row.split("\\|");
            char[][] book = books.computeIfAbsent(entry[0], id ->
                    new char[][] {".".repeat(31).toCharArray(), ".".repeat(31).toCharArray()});
            char letter = AttendanceStatus.valueOf(entry[3]).letter();
            int day = Integer.parseInt(entry[1]) - 1;
            if (!entry[2].equals("PM")) {
                book[0][day] = letter;
            }
            if (!entry[2].equals("AM")) {
                book[1][day] = letter;
            }
            versions.put(entry[0], entry[4]);
        }
        List<String> rows = new ArrayList<>();
        books.forEach((posting, book) -> rows.add(
                posting + "|" + new String(book[0]) + "|" + new String(book[1]) + "|" + versions.get(posting)));
        return rows;
    }
}

package org.zhucun.board;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhucun.board.BoardRepository.Row;
import org.zhucun.board.BoardView.BoardAttendance;
import org.zhucun.board.BoardView.BoardAttendancePlace;
import org.zhucun.board.BoardView.BoardDays;
import org.zhucun.region.RegionCode;

/** 当月考勤: days of the month as the lists of attendance add them up. */
final class BoardRegister {
    private static final String TOTALS = "/api/v1/attendance/totals";
    private static final double HALVES = 2;

    private BoardRegister() {}

    static BoardAttendance of(BoardExtent extent, List<Row> rows, Function<String, String> named) {
        List<Row> places = rows.stream()
                .filter(row -> row.part().equals("ATTENDANCE"))
                .sorted(Comparator.comparing(Row::about))
                .toList();
        Map<String, Long> ahead = rows.stream()
                .filter(row -> row.part().equals("AHEAD"))
                .collect(Collectors.toMap(Row::about, row -> row.number(0)));
        LocalDate through = places.stream()
                .map(Row::day)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        List<BoardAttendancePlace> shown = places.stream()
                .map(row -> {
                    String code = RegionCode.ofPath(row.about());
                    return place(extent, code, named.apply(code), halves(row, ahead));
                })
                .toList();
        long[] all = new long[7];
        places.forEach(row -> add(all, halves(row, ahead)));
        return new BoardAttendance(
                extent.month().toString(),
                through,
                places.stream().mapToLong(row -> row.number(6)).sum(),
                places.stream().mapToLong(row -> row.number(7)).sum(),
                place(extent, extent.code(), "", all),
                shown);
    }

    /** On post, in the village, on a trip, in training, on leave, at rest, absent. */
    private static long[] halves(Row row, Map<String, Long> ahead) {
        long leave = row.number(3) - ahead.getOrDefault(row.about(), 0L);
        long elsewhere = row.number(1) + row.number(2) + leave + row.number(4) + row.number(5);
        return new long[] {
            row.number(0), row.number(0) - elsewhere, row.number(1), row.number(2), leave, row.number(4), row.number(5)
        };
    }

    private static void add(long[] sums, long[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    private static BoardAttendancePlace place(BoardExtent extent, String code, String name, long[] halves) {
        return new BoardAttendancePlace(
                code,
                name,
                days(extent, code, "postedDays", halves[0]),
                days(extent, code, "inVillageDays", halves[1]),
                days(extent, code, "officialTripDays", halves[2]),
                days(extent, code, "trainingDays", halves[3]),
                days(extent, code, "leaveDays", halves[4]),
                days(extent, code, "restDays", halves[5]),
                days(extent, code, "unexcusedDays", halves[6]));
    }

    private static BoardDays days(BoardExtent extent, String code, String column, long halves) {
        return new BoardDays(
                halves / HALVES,
                BoardLink.sum(
                        TOTALS, column, "region", code, "period", extent.month(), "by", BoardExtent.stepBeneath(code)));
    }
}

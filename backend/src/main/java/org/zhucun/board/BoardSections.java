package org.zhucun.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhucun.board.BoardRepository.Row;
import org.zhucun.board.BoardView.BoardAge;
import org.zhucun.board.BoardView.BoardCell;
import org.zhucun.board.BoardView.BoardCount;
import org.zhucun.board.BoardView.BoardDebtor;
import org.zhucun.board.BoardView.BoardDebts;
import org.zhucun.board.BoardView.BoardFindingState;
import org.zhucun.board.BoardView.BoardFindings;
import org.zhucun.board.BoardView.BoardMonth;
import org.zhucun.board.BoardView.BoardPlace;
import org.zhucun.board.BoardView.BoardRotations;
import org.zhucun.board.BoardView.BoardRule;
import org.zhucun.board.BoardView.BoardRules;
import org.zhucun.policy.Rules;
import org.zhucun.region.RegionCode;

/** 看板成形: rows of the parts as what is shown, each number with the list that it counts. */
@ApplicationScoped
class BoardSections {
    private static final String FINDINGS = "/api/v1/findings";
    private static final String ENTITLEMENTS = "/api/v1/entitlements";
    private static final String ROTATIONS = "/api/v1/rotations";
    private static final String RESULTS = "/api/v1/compliance/results";
    /** The order of the way to closure. */
    private static final List<String> STATES =
            List.of("OPEN", "ISSUED", "RECTIFYING", "SUBMITTED", "VERIFIED", "REJECTED", "REOPENED");

    private final Rules rules;

    BoardSections(Rules rules) {
        this.rules = rules;
    }

    BoardRules rules(BoardExtent extent, List<Row> rows, Function<String, String> named, Locale locale) {
        List<Row> counted =
                rows.stream().filter(row -> row.part().equals("RULES")).toList();
        Map<String, List<Row>> byRule =
                counted.stream().collect(Collectors.groupingBy(Row::of, TreeMap::new, Collectors.toList()));
        Map<String, List<Row>> byPlace =
                counted.stream().collect(Collectors.groupingBy(Row::about, TreeMap::new, Collectors.toList()));
        List<BoardRule> failed = rules.all().stream()
                .filter(rule -> failing(byRule.getOrDefault(rule.id(), List.of())) > 0)
                .map(rule -> new BoardRule(
                        rule.id(),
                        rules.sentence(rule.id(), locale),
                        rule.population(),
                        count(failing(byRule.get(rule.id())), extent.code(), rule.id()),
                        asked(byRule.get(rule.id()))))
                .sorted(Comparator.comparing((BoardRule rule) -> -rule.failing().value()))
                .toList();
        return new BoardRules(
                count(failing(counted), extent.code(), null),
                failed,
                byPlace.entrySet().stream()
                        // what is counted at the place itself lies in no part of it
                        .filter(place -> !place.getKey().equals(extent.path()))
                        .map(place -> place(RegionCode.ofPath(place.getKey()), place.getValue(), failed, named))
                        .sorted(Comparator.comparing(
                                (BoardPlace place) -> -place.failing().value()))
                        .toList(),
                rows.stream()
                        .filter(row -> row.part().equals("UNJUDGED"))
                        .map(Row::of)
                        .sorted()
                        .toList());
    }

    private static BoardPlace place(
            String code, List<Row> rows, List<BoardRule> failed, Function<String, String> named) {
        Map<String, Row> byRule = rows.stream().collect(Collectors.toMap(Row::of, row -> row));
        List<BoardCell> cells = failed.stream()
                .filter(rule -> byRule.containsKey(rule.id()))
                .map(rule -> byRule.get(rule.id()))
                .map(row -> new BoardCell(row.of(), count(row.number(1), code, row.of()), row.number(0)))
                .toList();
        return new BoardPlace(code, named.apply(code), count(failing(rows), code, null), cells);
    }

    private static BoardCount count(long failing, String region, String rule) {
        return BoardCount.of(failing, BoardLink.rows(RESULTS, "region", region, "rule", rule, "state", "FAILING"));
    }

    private static long asked(List<Row> rows) {
        return rows.stream().mapToLong(row -> row.number(0)).sum();
    }

    private static long failing(List<Row> rows) {
        return rows.stream().mapToLong(row -> row.number(1)).sum();
    }

    BoardDebts debts(BoardExtent extent, List<Row> rows) {
        List<Row> owed = rows.stream().filter(row -> row.part().equals("DEBTS")).toList();
        Row sums = owed.isEmpty() ? null : owed.get(0);
        return new BoardDebts(
                debt(sums == null ? 0 : sums.number(3), extent, "OVERDUE", null),
                debt(sums == null ? 0 : sums.number(4), extent, "SHORT", null),
                sums == null ? BigDecimal.ZERO.setScale(2) : sums.amount(5),
                owed.stream()
                        .map(row -> new BoardDebtor(
                                row.about(),
                                row.of(),
                                debt(row.number(0), extent, "OVERDUE", row),
                                debt(row.number(1), extent, "SHORT", row),
                                row.amount(2)))
                        .toList());
    }

    private static BoardCount debt(long count, BoardExtent extent, String state, Row debtor) {
        return BoardCount.of(
                count,
                BoardLink.rows(
                        ENTITLEMENTS,
                        "region",
                        extent.code(),
                        "state",
                        state,
                        "debtor",
                        debtor == null ? null : debtor.about(),
                        "debtorName",
                        debtor == null || debtor.about() != null ? null : debtor.of()));
    }

    BoardFindings findings(BoardExtent extent, List<Row> rows) {
        List<Row> found =
                rows.stream().filter(row -> row.part().equals("FINDINGS")).toList();
        List<BoardAge> ages = new ArrayList<>();
        for (int band = 0; band <= BoardPart.AGES.size(); band++) {
            ages.add(age(extent, found, band));
        }
        List<BoardFindingState> states = new ArrayList<>();
        for (String state : STATES) {
            List<Row> those =
                    found.stream().filter(row -> row.about().equals(state)).toList();
            if (!those.isEmpty()) {
                states.add(new BoardFindingState(
                        state,
                        finding(extent, those, state, null),
                        ages.stream()
                                .map(age -> finding(
                                        extent,
                                        those.stream()
                                                .filter(row -> row.of().equals(String.valueOf(ages.indexOf(age))))
                                                .toList(),
                                        state,
                                        age))
                                .toList()));
            }
        }
        return new BoardFindings(finding(extent, found, null, null), ages, states);
    }

    private static BoardAge age(BoardExtent extent, List<Row> found, int band) {
        int least = band == 0 ? 0 : BoardPart.AGES.get(band - 1);
        LocalDate from = band == BoardPart.AGES.size() ? null : extent.day().minusDays(BoardPart.AGES.get(band) - 1L);
        LocalDate to = band == 0 ? null : extent.day().minusDays(least);
        List<Row> those = found.stream()
                .filter(row -> row.of().equals(String.valueOf(band)))
                .toList();
        return new BoardAge(least, from, to, finding(extent, those, null, new BoardAge(least, from, to, null)));
    }

    private static BoardCount finding(BoardExtent extent, List<Row> rows, String state, BoardAge age) {
        return BoardCount.of(
                rows.stream().mapToLong(row -> row.number(0)).sum(),
                BoardLink.rows(
                        FINDINGS,
                        "region",
                        extent.code(),
                        "unclosed",
                        true,
                        "state",
                        state,
                        "from",
                        age == null ? null : age.from(),
                        "to",
                        age == null ? null : age.to()));
    }

    BoardRotations rotations(BoardExtent extent, List<Row> rows) {
        Map<String, Long> ending = rows.stream()
                .filter(row -> row.part().equals("ROTATIONS"))
                .collect(Collectors.toMap(Row::about, row -> row.number(0)));
        List<BoardMonth> months = new ArrayList<>();
        for (int i = 0; i < BoardPart.MONTHS; i++) {
            YearMonth month = extent.month().plusMonths(i);
            LocalDate from = i == 0 ? extent.day() : month.atDay(1);
            months.add(new BoardMonth(
                    month.toString(),
                    ending(
                            ending.getOrDefault(month.toString(), 0L),
                            extent,
                            from,
                            month.plusMonths(1).atDay(1))));
        }
        return new BoardRotations(ending(ending.getOrDefault("OVER", 0L), extent, null, extent.day()), months);
    }

    private static BoardCount ending(long count, BoardExtent extent, LocalDate from, LocalDate before) {
        return BoardCount.of(
                count, BoardLink.rows(ROTATIONS, "region", extent.code(), "dueFrom", from, "dueBefore", before));
    }
}

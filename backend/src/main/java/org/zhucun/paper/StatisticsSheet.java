package org.zhucun.paper;

import java.util.ArrayList;
import java.util.List;
import org.zhucun.insight.figure.PrintedFigures;
import org.zhucun.paper.press.Sheet;
import org.zhucun.paper.press.Sheet.Column;

/** 统计表: every figure with what it is made of and by which words. */
final class StatisticsSheet {
    private static final List<Column> COLUMNS = List.of(
            Column.number("序号", 5),
            Column.text("指标", 24),
            Column.middle("结果", 11),
            Column.number("分子", 9),
            Column.number("分母", 9),
            Column.text("口径", 50),
            Column.middle("依据", 7));

    private StatisticsSheet() {}

    static Sheet of(String scope, PrintedFigures.Lines lines) {
        List<List<String>> rows = new ArrayList<>();
        for (PrintedFigures.Line line : lines.figures()) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    line.name(),
                    line.printed() == null ? "—" : line.printed(),
                    String.valueOf(line.numerator()),
                    line.denominator() == null ? "" : line.denominator().toString(),
                    line.formula(),
                    Words.blank(line.rule())));
        }
        return new Sheet(
                scope + Words.of("paper.statistics.title"),
                scope,
                lines.asOf(),
                true,
                List.of(
                        new Sheet.Table(COLUMNS, rows),
                        new Sheet.Text(Sheet.Style.NOTE, Words.of("paper.statistics.note"))));
    }
}

package org.zhucun.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhucun.paper.ContentRepository.Issued;
import org.zhucun.paper.ContentRepository.Problem;
import org.zhucun.paper.press.Sheet;
import org.zhucun.paper.press.Sheet.Column;

/** 问题清单: what was found together, until when it is to be put right, and how far it has come. */
final class ProblemListSheet {
    private static final List<Column> COLUMNS = List.of(
            Column.number("序号", 5),
            Column.middle("编号", 13),
            Column.middle("发现日期", 10),
            Column.text("所在村", 12),
            Column.text("问题类别", 11),
            Column.middle("程度", 6),
            Column.text("问题表现", 34),
            Column.text("依据条款", 14),
            Column.middle("整改期限", 10),
            Column.middle("状态", 9));

    private ProblemListSheet() {}

    static Sheet of(Issued head, List<Problem> problems, LocalDate today) {
        List<List<String>> rows = new ArrayList<>();
        for (Problem problem : problems) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    problem.number(),
                    Words.date(problem.foundOn()),
                    problem.village() == null ? problem.target() : problem.village(),
                    Words.constant("category", problem.category()),
                    Words.constant("severity", problem.severity()),
                    problem.facts(),
                    Words.blank(problem.clause()),
                    Words.date(problem.dueOn()),
                    Words.constant("state", problem.state())));
        }
        return new Sheet(
                head.title(),
                head.target(),
                today,
                true,
                List.of(
                        new Sheet.Text(
                                Sheet.Style.NOTE,
                                Words.of(
                                        "paper.problems.note",
                                        head.target(),
                                        head.issuedBy(),
                                        Words.day(head.on()),
                                        rows.size())),
                        new Sheet.Table(COLUMNS, rows),
                        new Sheet.Text(Sheet.Style.NOTE, Words.of("paper.problems.receipt"))));
    }
}

package org.zhucun.exchange;

import java.util.List;
import java.util.Locale;
import org.zhucun.exchange.list.CellProblem;
import org.zhucun.exchange.list.Field;
import org.zhucun.exchange.list.ImportTexts;
import org.zhucun.exchange.list.Layout;
import org.zhucun.exchange.xlsx.SheetRow;

/**
 * 导入错误: one thing wrong in one cell.
 *
 * @param row as Excel counts; the line on which it begins in a text file
 * @param column letters of the column, empty when the file lacks it; the name of the member in NDJSON
 * @param header of the column
 * @param value what stands there, personal numbers masked
 * @param code the same in every language
 * @param reason what is wrong
 * @param hint what to do about it
 */
public record ImportErrorView(
        int row, String column, String header, String value, String code, String reason, String hint) {

    /** 写法: how cells are called in the format of the file, and in which language it is said what is wrong. */
    record Manner(Layout layout, ImportFormat format, Locale locale) {}

    static List<ImportErrorView> of(ErrorRepository.WrongRow row, Manner manner) {
        return row.problems().stream()
                .map(problem -> of(row.number(), problem, manner))
                .toList();
    }

    private static ImportErrorView of(int row, CellProblem problem, Manner manner) {
        Field column = manner.layout().require(problem.column());
        String letters = problem.place() < 0 ? "" : SheetRow.letters(problem.place());
        return new ImportErrorView(
                row,
                manner.format() == ImportFormat.NDJSON ? column.field() : letters,
                column.header(),
                problem.value(),
                ImportTexts.code(problem),
                ImportTexts.reason(manner.locale(), problem),
                ImportTexts.hint(manner.locale(), manner.layout(), problem));
    }
}

package org.zhucun.exchange.list;

import java.util.Locale;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.Texts;

/** 导入提示: what a refused cell is told, in the reader's language. */
public final class ImportTexts {
    /** General texts of problem types end so. */
    private static final String GENERAL = ".detail";

    private ImportTexts() {}

    public static String reason(Locale locale, CellProblem problem) {
        return new Clause(problem.key(), problem.arguments()).in(locale);
    }

    public static String hint(Locale locale, Layout layout, CellProblem problem) {
        return hint(locale, layout.require(problem.column()), problem.key());
    }

    /** What to do about this very problem, else how the column is filled in. */
    public static String hint(Locale locale, Field column, String key) {
        String own = "exchange.hint." + key;
        String text = Texts.get(locale, own);
        return text.equals(own) ? Texts.get(locale, column.hint()) : text;
    }

    /** A code that stays the same in every language: {@code cadre.citizenId.check} is {@code CITIZEN_ID_CHECK}. */
    public static String code(CellProblem problem) {
        String key = problem.key();
        String tail = key.endsWith(GENERAL)
                ? key.substring(0, key.length() - GENERAL.length())
                : key.substring(key.indexOf('.') + 1);
        return tail.replaceAll("([a-z])([A-Z])", "$1_$2")
                .replace('.', '_')
                .replace('-', '_')
                .toUpperCase(Locale.ROOT);
    }
}

package org.zhucun.exchange.list;

import java.util.Locale;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.Texts;

/** 导入提示: what a refused cell is told, in the reader's language. */
public final class ImportTexts {
    private static final String HINT = "exchange.hint.";
    /** What all lists say that name persons. */
    private static final String PERSON = "exchange.person.";
    /** General texts of problem types end so. */
    private static final String GENERAL = ".detail";

    private ImportTexts() {}

    public static String reason(Locale locale, CellProblem problem) {
        return new Clause(said(locale, "", problem.key()), problem.arguments()).in(locale);
    }

    public static String hint(Locale locale, Layout layout, CellProblem problem) {
        return hint(locale, layout.require(problem.column()), problem.key());
    }

    /** What to do about this very problem, else how the column is filled in. */
    public static String hint(Locale locale, Field column, String key) {
        return Texts.find(locale, said(locale, HINT, key)).orElseGet(() -> Texts.get(locale, column.hint()));
    }

    /** The key of the words themselves: {@code exchange.training.otherName} is said as {@code exchange.person.otherName}, where the list has no words of its own. */
    private static String said(Locale locale, String before, String key) {
        String own = before + key;
        String common = before + PERSON + key.substring(key.lastIndexOf('.') + 1);
        boolean shared = Texts.find(locale, own).isEmpty()
                && key.startsWith("exchange.")
                && Texts.find(locale, common).isPresent();
        return shared ? common : own;
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

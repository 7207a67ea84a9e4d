package org.zhucun.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 报告范围: which rows a report has. */
enum ReportScope {
    /** 有误的行 */
    ERRORS,
    /** 所有的行, also those that were taken, with the ids of what they are about */
    ALL;

    /** @return empty for no word and for one that is none */
    static Optional<ReportScope> of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}

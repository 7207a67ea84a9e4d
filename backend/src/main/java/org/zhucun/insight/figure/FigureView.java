package org.zhucun.insight.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.zhucun.kernel.Yuan;

/**
 * 指标: a figure with everything an auditor asks of it.
 *
 * @param rule of the catalogue that asks for it, null where only a document prints it
 * @param formula population and formula in one sentence
 * @param from first day of the period, null for a figure of one day
 * @param denominator null for a count
 * @param printed as a document prints it: 44%, 2.4万名, 2.34; null where it is divided by nothing
 * @param overlaps figures with the same word count some of the same: never draw them as parts of a whole
 * @param unknown of the population, how many the office does not see the facts of; they count in no numerator that asks for facts
 * @param amount yuan, of a sum of money; its numerator is the number of records
 * @param parts broken down, only when asked for
 * @param partsOverlap whether one counted stands in several parts
 */
record FigureView(
        String key,
        String rule,
        String group,
        String name,
        String formula,
        FigureKind kind,
        PrintUnit unit,
        LocalDate from,
        long numerator,
        Long denominator,
        String printed,
        String printedNumerator,
        String printedDenominator,
        String overlaps,
        long unknown,
        @Yuan BigDecimal amount,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<FigurePart> parts,
        boolean partsOverlap) {

    FigureView with(List<FigurePart> brokenDown, boolean overlapping) {
        return new FigureView(
                key,
                rule,
                group,
                name,
                formula,
                kind,
                unit,
                from,
                numerator,
                denominator,
                printed,
                printedNumerator,
                printedDenominator,
                overlaps,
                unknown,
                amount,
                brokenDown,
                overlapping);
    }

    /**
     * 分组数
     *
     * @param code region, level, sender or category: the filter of the list behind it
     */
    record FigurePart(
            String code,
            String name,
            long numerator,
            Long denominator,
            @Yuan BigDecimal amount,
            String printed) {}
}

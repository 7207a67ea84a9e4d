package org.zhucun.insight.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** 指标之门: all figures of a place as a document prints them. */
@ApplicationScoped
public class PrintedFigures {
    private final FigureService figures;

    PrintedFigures(FigureService figures) {
        this.figures = figures;
    }

    /** 一项指标: as {@link FigureView} says it. */
    public record Line(String name, String printed, long numerator, Long denominator, String formula, String rule) {}

    /** 一地的指标 */
    public record Lines(String region, String regionName, LocalDate asOf, List<Line> figures) {}

    /**
     * @param region code, the office's own when null
     * @param asOf the day, today when null
     */
    public Lines of(String region, LocalDate asOf) {
        FigureFilter filter = new FigureFilter();
        filter.region = region;
        filter.asOf = asOf;
        FigureSheet sheet = figures.sheet(filter);
        return new Lines(
                sheet.region(),
                sheet.regionName(),
                sheet.asOf(),
                sheet.figures().stream()
                        .map(one -> new Line(
                                one.name(),
                                one.printed(),
                                one.numerator(),
                                one.denominator(),
                                one.formula(),
                                one.rule()))
                        .toList());
    }
}

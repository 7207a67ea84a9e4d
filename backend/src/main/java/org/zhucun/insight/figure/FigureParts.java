package org.zhucun.insight.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.kernel.Texts;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;

/** 指标分组: a figure broken down, in the order of the codes: nobody is ranked. */
@ApplicationScoped
class FigureParts {
    private final FigureRepository repository;
    private final Regions regions;
    private final RequestInfo request;

    FigureParts(FigureRepository repository, Regions regions, RequestInfo request) {
        this.repository = repository;
        this.regions = regions;
        this.request = request;
    }

    FigureView of(FigureView whole, Figures.Reading reading, FigureExtent extent, FigureDimension by) {
        Map<String, Long> numerators = repository.parts(reading.numerator(), extent, by);
        Map<String, Long> denominators =
                reading.denominator() == null ? Map.of() : repository.parts(reading.denominator(), extent, by);
        Map<String, Long> amounts =
                reading.amount() == null ? Map.of() : repository.parts(reading.amount(), extent, by);
        TreeSet<String> codes = new TreeSet<>(numerators.keySet());
        codes.addAll(denominators.keySet());
        Map<String, RegionRef> names = by == FigureDimension.REGION ? regions.named(codes, extent.day()) : Map.of();
        List<FigureView.FigurePart> parts = codes.stream()
                .map(code -> {
                    long numerator = numerators.getOrDefault(code, 0L);
                    Long denominator = whole.denominator() == null ? null : denominators.getOrDefault(code, 0L);
                    BigDecimal amount = reading.amount() == null ? null : Figures.yuan(amounts.getOrDefault(code, 0L));
                    return new FigureView.FigurePart(
                            code,
                            name(code, names, by),
                            numerator,
                            denominator,
                            amount,
                            Figures.printed(reading.definition(), numerator, denominator, amount));
                })
                .toList();
        return whole.with(parts, by == FigureDimension.CATEGORY);
    }

    private String name(String code, Map<String, RegionRef> names, FigureDimension by) {
        if (by != FigureDimension.REGION) {
            return Texts.get(request.locale(), "insight.part." + code);
        }
        return names.containsKey(code) ? names.get(code).name() : code;
    }
}

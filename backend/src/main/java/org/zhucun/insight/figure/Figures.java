package org.zhucun.insight.figure;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.zhucun.fieldwork.project.YuanWords;
import org.zhucun.policy.Policies;

/** 指标解读: turns definitions into what is counted, with the parameters in force, and numbers into figures. */
@ApplicationScoped
class Figures {
    private final Policies policies;

    Figures(Policies policies) {
        this.policies = policies;
    }

    /** A definition read for one extent. */
    record Reading(FigureDefinition definition, LocalDate from, FigureCount numerator, FigureCount denominator) {
        FigureCount unknown() {
            return definition.overlaps() == null
                    ? null
                    : new FigureCount(definition.of(), from, FigureCount.UNKNOWN, numerator.parameters());
        }

        /** The sum, in cents, of a figure that is one. */
        FigureCount amount() {
            return definition.kind() == FigureKind.SUM ? numerator.sum() : null;
        }

        FigureCount side(FigureSide side) {
            return side == FigureSide.NUMERATOR ? numerator : denominator;
        }
    }

    Reading read(FigureDefinition definition, FigureExtent extent, LocalDate askedFrom) {
        LocalDate from = definition.from(askedFrom, extent.day());
        Map<String, Object> parameters = new LinkedHashMap<>();
        definition.parameters().forEach((name, setting) -> parameters.put(name, value(setting, extent)));
        return new Reading(
                definition,
                from,
                new FigureCount(definition.of(), from, definition.where(), parameters),
                definition.per() == null
                        ? null
                        : new FigureCount(definition.per(), from, definition.perWhere(), parameters));
    }

    private Object value(FigureDefinition.Setting setting, FigureExtent extent) {
        JsonNode value = policies.find(setting.key(), extent.path(), extent.day())
                .map(parameter -> parameter.value())
                .orElse(setting.usual());
        return value.isBoolean() ? value.booleanValue() : (Object) value.intValue();
    }

    FigureView view(Reading reading, Map<FigureCount, Long> counted, Locale locale) {
        FigureDefinition definition = reading.definition();
        long numerator = counted.get(reading.numerator());
        Long denominator = reading.denominator() == null ? null : counted.get(reading.denominator());
        BigDecimal amount = reading.amount() == null ? null : yuan(counted.get(reading.amount()));
        return new FigureView(
                definition.key(),
                definition.rule(),
                definition.group(),
                said(definition.name(), reading, locale),
                said(definition.formula(), reading, locale),
                definition.kind(),
                definition.unit(),
                definition.period() == null ? null : reading.from(),
                numerator,
                denominator,
                printed(definition, numerator, denominator, amount),
                Printed.count(numerator, definition.unit()),
                denominator == null ? null : Printed.count(denominator, definition.perUnit()),
                definition.overlaps(),
                reading.unknown() == null ? 0 : counted.get(reading.unknown()),
                amount,
                null,
                false);
    }

    static BigDecimal yuan(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    static String printed(FigureDefinition definition, long numerator, Long denominator, BigDecimal amount) {
        return switch (definition.kind()) {
            case COUNT -> Printed.count(numerator, definition.unit());
            case SHARE -> Printed.share(numerator, denominator, definition.decimals());
            case MEAN -> Printed.mean(numerator, denominator);
            case SUM -> YuanWords.of(amount);
        };
    }

    private static String said(FigureDefinition.Words words, Reading reading, Locale locale) {
        String text = words.in(locale);
        for (Map.Entry<String, Object> parameter :
                reading.numerator().parameters().entrySet()) {
            text = text.replace("{" + parameter.getKey() + "}", String.valueOf(parameter.getValue()));
        }
        return text;
    }
}

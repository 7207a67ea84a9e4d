package org.zhucun.insight.figure;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** 指标目录: the definitions and the populations they speak of. */
@ApplicationScoped
class FigureCatalogue {
    private final Map<String, FigureDefinition> definitions = new LinkedHashMap<>();
    private final Map<String, String> populations = new LinkedHashMap<>();

    FigureCatalogue(ObjectMapper json) {
        try {
            List<FigureDefinition> all = json.readValue(text("figures.json"), new TypeReference<>() {});
            for (FigureDefinition definition : all) {
                definitions.put(definition.key(), definition);
                populations.computeIfAbsent(definition.of(), FigureCatalogue::population);
                if (definition.per() != null) {
                    populations.computeIfAbsent(definition.per(), FigureCatalogue::population);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A definition that cannot be read ends the start, not somebody's question. */
    void readAtStart(@Observes StartupEvent start) {
        if (definitions.isEmpty()) {
            throw new IllegalStateException("no figures");
        }
    }

    List<FigureDefinition> all() {
        return new ArrayList<>(definitions.values());
    }

    FigureDefinition require(String key) {
        FigureDefinition definition = definitions.get(key);
        if (definition == null) {
            throw DomainException.of(ProblemType.NOT_FOUND);
        }
        return definition;
    }

    /** The query text of a population. */
    String sql(String population) {
        return populations.get(population);
    }

    private static String population(String name) {
        return text("populations/" + name + ".sql");
    }

    private static String text(String file) {
        try (InputStream stream = FigureCatalogue.class.getResourceAsStream("/statistics/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

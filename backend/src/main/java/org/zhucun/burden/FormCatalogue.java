package org.zhucun.burden;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 表单目录: for every body that the contract takes, who asks, what for, how often and by which document; {@code burden/forms.json}. A room
 * has defaults, a form may say better, a field better still. A law compares it with the contract.
 */
@ApplicationScoped
public class FormCatalogue {
    private final Map<String, Grounds> rooms;
    private final Map<String, Form> forms;

    FormCatalogue(ObjectMapper json) {
        try (InputStream file = FormCatalogue.class.getResourceAsStream("/burden/forms.json")) {
            Contents contents = json.readValue(file.readAllBytes(), new TypeReference<>() {});
            rooms = contents.rooms();
            forms = new TreeMap<>(contents.forms());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Contents(Map<String, Grounds> rooms, Map<String, Form> forms) {}

    /**
     * 填报依据: all four are known of every field.
     *
     * @param owner the office that asks
     */
    public record Grounds(String owner, String purpose, Frequency frequency, String basis) {
        Grounds or(Grounds wider) {
            return wider == null
                    ? this
                    : new Grounds(
                            owner == null ? wider.owner : owner,
                            purpose == null ? wider.purpose : purpose,
                            frequency == null ? wider.frequency : frequency,
                            basis == null ? wider.basis : basis);
        }

        /** Nothing of it is missing. */
        public boolean complete() {
            return filled(owner) && filled(purpose) && frequency != null && filled(basis);
        }

        private static boolean filled(String text) {
            return text != null && !text.isBlank();
        }
    }

    /**
     * 字段
     *
     * @param fact the fact it asks, by a name that every form uses for it; null where the fact is its own
     */
    public record Field(String owner, String purpose, Frequency frequency, String basis, String fact) {}

    /**
     * 表单
     *
     * @param title what people call it
     * @param room the tag of the contract whose defaults it takes
     * @param minutes what one of it costs, measured or estimated
     * @param deeds the deeds of the trail by which it is counted
     */
    public record Form(
            String title,
            String room,
            String owner,
            String purpose,
            Frequency frequency,
            String basis,
            Double minutes,
            Set<String> deeds,
            Map<String, Field> fields) {
        public Form {
            deeds = deeds == null ? Set.of() : Set.copyOf(deeds);
            fields = fields == null ? Map.of() : Map.copyOf(fields);
        }
    }

    /** A catalogue that cannot be read ends the start, not somebody's question. */
    void readAtStart(@Observes StartupEvent start) {
        if (rooms.isEmpty()) {
            throw new IllegalStateException("no forms");
        }
    }

    public Map<String, Form> forms() {
        return forms;
    }

    /** The grounds of a field of a form of a room; empty where nobody has said anything. */
    public Optional<Grounds> grounds(String room, String schema, String field) {
        Form form = forms.get(schema);
        Grounds grounds = rooms.get(room);
        if (form != null) {
            grounds = new Grounds(form.owner(), form.purpose(), form.frequency(), form.basis()).or(grounds);
            Field own = form.fields().get(field);
            if (own != null) {
                grounds = new Grounds(own.owner(), own.purpose(), own.frequency(), own.basis()).or(grounds);
            }
        }
        return Optional.ofNullable(grounds);
    }

    /** The grounds of a form as a whole. */
    Grounds grounds(String schema) {
        Form form = forms.get(schema);
        return grounds(form.room(), schema, "").orElseThrow();
    }

    /** Everything that is said here to who reads it, save the names of documents. */
    public Set<String> said() {
        return Stream.concat(
                        rooms.values().stream().flatMap(room -> Stream.of(room.owner(), room.purpose())),
                        forms.values().stream()
                                .flatMap(form -> Stream.concat(
                                        Stream.of(form.title(), form.owner(), form.purpose()),
                                        form.fields().values().stream()
                                                .flatMap(field ->
                                                        Stream.of(field.owner(), field.purpose(), field.fact())))))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Facts that are asked, and by which forms. */
    Map<String, List<String>> facts() {
        Map<String, List<String>> asked = new TreeMap<>();
        forms.forEach((schema, form) -> new TreeSet<>(form.fields().keySet()).forEach(field -> {
            String fact = form.fields().get(field).fact();
            if (fact != null) {
                asked.computeIfAbsent(fact, none -> new ArrayList<>()).add(form.title());
            }
        }));
        return asked;
    }
}

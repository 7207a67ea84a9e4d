package org.zhucun.exchange.list;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * 表式: which columns a list of a kind may have.
 *
 * @param title what the sheet is called
 * @param fields in the order of the template; the first is told what is wrong with a row as a whole
 */
public record Layout(String title, List<Field> fields) {
    public Layout {
        fields = List.copyOf(fields);
    }

    public static Layout of(String title, Collection<? extends Field> fields) {
        return new Layout(title, List.copyOf(fields));
    }

    /** Names of the columns in NDJSON. */
    public List<String> members() {
        return fields.stream().map(Field::field).toList();
    }

    /** Further names in NDJSON, and the columns' own ones. */
    public Map<String, String> otherMembers() {
        return fields.stream()
                .flatMap(field -> field.otherFields().stream().map(other -> Map.entry(other, field.field())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    String headers() {
        return fields.stream().map(Field::header).collect(Collectors.joining("、"));
    }

    /** The column with this header. */
    public Optional<Field> named(String written) {
        String simple = Field.simple(written);
        return fields.stream().filter(field -> field.named(simple)).findFirst();
    }

    /** The column that a report names. */
    public Field require(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The column that says where; the first one where none does. */
    Field place() {
        return fields.stream().filter(Field::place).findFirst().orElse(fields.get(0));
    }

    /** The column that fills a place of the body, given as JSON pointer; the first one where none does. */
    public Field at(String pointer) {
        String[] steps = pointer.split("/");
        String member = steps.length > 1 ? steps[1] : pointer;
        return fields.stream().filter(field -> field.fills(member)).findFirst().orElse(fields.get(0));
    }
}

package org.zhucun.exchange.list;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * 普通栏目: a column of a kind whose rows are the bodies of requests. Its hint is the text {@code exchange.field.<kind>.<field>}.
 *
 * @param otherNames further headers, in their {@link Field#simple} form
 * @param members of the body that it fills; the field itself where it is empty
 * @param example what the template shows
 * @param unique whether a file may say the same once only
 */
public record ListColumn(
        ImportKind kind,
        String header,
        String field,
        boolean required,
        List<String> otherNames,
        Set<String> members,
        String example,
        boolean unique)
        implements Field {

    /** A column without which a file is no such list, and a row is refused where it is empty. */
    public static ListColumn required(ImportKind kind, String header, String field) {
        return new ListColumn(kind, header, field, true, List.of(), Set.of(), "", false);
    }

    public static ListColumn optional(ImportKind kind, String header, String field) {
        return new ListColumn(kind, header, field, false, List.of(), Set.of(), "", false);
    }

    public ListColumn alsoNamed(String... headers) {
        List<String> names = Arrays.stream(headers).map(Field::simple).toList();
        return new ListColumn(kind, header, field, required, names, members, example, unique);
    }

    /** Members of the body whose problems are told at this column. */
    public ListColumn filling(String... bodyMembers) {
        return new ListColumn(kind, header, field, required, otherNames, Set.of(bodyMembers), example, unique);
    }

    public ListColumn showing(String shown) {
        return new ListColumn(kind, header, field, required, otherNames, members, shown, unique);
    }

    /** Where two rows of a file may not say the same. */
    public ListColumn saidOnce() {
        return new ListColumn(kind, header, field, required, otherNames, members, example, true);
    }

    @Override
    public String name() {
        return field;
    }

    @Override
    public boolean named(String simple) {
        return Field.simple(header).equals(simple) || Field.simple(field).equals(simple) || otherNames.contains(simple);
    }

    @Override
    public String hint() {
        return "exchange.field." + kind.name() + '.' + field;
    }

    @Override
    public boolean fills(String member) {
        return members.isEmpty() ? field.equals(member) : members.contains(member);
    }

    @Override
    public long once(String written) {
        return unique ? Repeats.hash(Written.plain(written)) : 0;
    }
}

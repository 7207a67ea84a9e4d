package org.zhucun.exchange.list;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 普通栏目: a column of a kind whose rows are the bodies of requests. Its hint is the text {@code exchange.field.<kind>.<field>}.
 *
 * @param otherNames further headers; the English ones are members of NDJSON too
 * @param members of the body that it fills; the field itself where it is empty
 * @param example what the template shows
 */
public record ListColumn(
        ImportKind kind,
        String header,
        String field,
        Set<Trait> traits,
        List<String> otherNames,
        Set<String> members,
        String example)
        implements Field {
    private static final Pattern MEMBER = Pattern.compile("[A-Za-z]+");

    /** 特性 */
    public enum Trait {
        /** A file without it is no such list, a row is refused where it is empty. */
        REQUIRED,
        /** Two rows of a file may not say the same. */
        ONCE,
        /** A number that must not be shown in full. */
        PERSONAL,
        /** It says where; told of what lies outside of the office's region. */
        PLACE
    }

    public static ListColumn required(ImportKind kind, String header, String field) {
        return new ListColumn(kind, header, field, EnumSet.of(Trait.REQUIRED), List.of(), Set.of(), "");
    }

    public static ListColumn optional(ImportKind kind, String header, String field) {
        return new ListColumn(kind, header, field, Set.of(), List.of(), Set.of(), "");
    }

    public ListColumn alsoNamed(String... headers) {
        return new ListColumn(kind, header, field, traits, List.of(headers), members, example);
    }

    /** Members of the body whose problems are told at this column. */
    public ListColumn filling(String... bodyMembers) {
        return new ListColumn(kind, header, field, traits, otherNames, Set.of(bodyMembers), example);
    }

    public ListColumn showing(String shown) {
        return new ListColumn(kind, header, field, traits, otherNames, members, shown);
    }

    public ListColumn that(Trait trait) {
        Set<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new ListColumn(kind, header, field, more, otherNames, members, example);
    }

    @Override
    public String name() {
        return field;
    }

    @Override
    public boolean required() {
        return traits.contains(Trait.REQUIRED);
    }

    @Override
    public boolean personal() {
        return traits.contains(Trait.PERSONAL);
    }

    @Override
    public boolean place() {
        return traits.contains(Trait.PLACE);
    }

    @Override
    public boolean named(String simple) {
        return Field.simple(header).equals(simple)
                || Field.simple(field).equals(simple)
                || otherNames.stream().map(Field::simple).anyMatch(simple::equals);
    }

    @Override
    public List<String> otherFields() {
        return otherNames.stream()
                .filter(name -> MEMBER.matcher(name).matches())
                .toList();
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
        return traits.contains(Trait.ONCE) ? Repeats.hash(Written.plain(written)) : 0;
    }
}

package org.zhucun.exchange.person;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhucun.cadre.CadreOnFile;
import org.zhucun.cadre.Cadres;
import org.zhucun.cadre.CitizenId;
import org.zhucun.exchange.key.ExternalKeys;
import org.zhucun.exchange.key.KeyHolder;
import org.zhucun.exchange.key.KeyKind;
import org.zhucun.exchange.list.Field;
import org.zhucun.exchange.list.ListRow;
import org.zhucun.exchange.list.Numbering;
import org.zhucun.exchange.list.Written;

/** 所写何人: whom on the register a row means: by the citizen id, by our id, or by his number in the other system. */
public final class PersonsNamed {
    private final Register register;
    private final Columns columns;
    private Map<String, UUID> byNumber = Map.of();
    private Map<String, UUID> byKey = Map.of();
    private Map<UUID, CadreOnFile> onFile = Map.of();

    public PersonsNamed(Register register, Columns columns) {
        this.register = register;
        this.columns = columns;
    }

    /** 名册: where persons are looked up, and whose numbers they bear. */
    public record Register(Cadres cadres, ExternalKeys keys, KeyHolder holder) {}

    /**
     * 栏目
     *
     * @param name compared with the register where it is filled in
     * @param cadreId our id or the number in the other system
     * @param list a row is told {@code exchange.<list>.nobody}, {@code .unregistered} or {@code .otherName}, of which the code is made; what
     *     the list does not say in words of its own, {@code exchange.person} says
     */
    public record Columns(Field name, Field citizenId, Field cadreId, String list) {
        private String key(String what) {
            return "exchange." + list + '.' + what;
        }
    }

    /** Asks for all persons of some rows at once. */
    public void learn(Collection<ListRow> batch) {
        onFile = register.cadres().onFile(ask(batch));
    }

    /** What the numbers of some rows mean, and our ids in them. */
    private Set<UUID> ask(Collection<ListRow> batch) {
        Set<String> numbers = batch.stream()
                .map(this::number)
                .filter(number -> number != null && CitizenId.problem(number).isEmpty())
                .collect(Collectors.toSet());
        Set<String> named = batch.stream()
                .map(row -> row.text(columns.cadreId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        byNumber = numbers.isEmpty() ? Map.of() : register.cadres().byNumber(numbers);
        byKey = register.keys().items(register.holder(), KeyKind.CADRE, named);
        Set<UUID> meant = new HashSet<>(byNumber.values());
        meant.addAll(byKey.values());
        named.stream().filter(Numbering::isId).map(UUID::fromString).forEach(meant::add);
        return meant;
    }

    private String number(ListRow row) {
        String written = row.text(columns.citizenId());
        return written == null ? null : Written.citizenId(written);
    }

    /** The person of a row; the row is told when there is none, or two. Null for a row that was told something. */
    public CadreOnFile of(ListRow row) {
        UUID numbered = byCitizenId(row, onFile::containsKey);
        UUID named = byCadreId(row, onFile::containsKey);
        if (!row.right()) {
            return null;
        }
        if (numbered == null && named == null) {
            row.refuse(columns.citizenId(), columns.key("nobody"));
            return null;
        }
        CadreOnFile person = onFile.get(one(row, numbered, named));
        if (!row.right()) {
            return null;
        }
        String name = row.text(columns.name());
        if (name != null && !Written.name(name).equals(person.form().name())) {
            row.refuse(columns.name(), columns.key("otherName"));
        }
        return person;
    }

    /**
     * Whose numbers a single row bears, be he on the register still or not; null where it bears none. The row is told when they are nobody's,
     * or of two.
     */
    public UUID meant(ListRow row) {
        ask(List.of(row));
        return one(row, byCitizenId(row, id -> true), byCadreId(row, id -> true));
    }

    private UUID one(ListRow row, UUID numbered, UUID named) {
        if (numbered != null && named != null && !numbered.equals(named)) {
            row.refuse(columns.cadreId(), "exchange.row.otherPerson");
        }
        return numbered == null ? named : numbered;
    }

    private UUID byCitizenId(ListRow row, Predicate<UUID> there) {
        String number = number(row);
        if (number == null) {
            return null;
        }
        CitizenId.problem(number).ifPresent(key -> row.refuse(columns.citizenId(), key));
        UUID found = byNumber.get(number);
        if (found == null || !there.test(found)) {
            row.refuse(columns.citizenId(), columns.key("unregistered"));
        }
        return found;
    }

    private UUID byCadreId(ListRow row, Predicate<UUID> there) {
        String written = row.text(columns.cadreId());
        if (written == null) {
            return null;
        }
        UUID id = byKey.containsKey(written)
                ? byKey.get(written)
                : Numbering.isId(written) ? UUID.fromString(written) : null;
        if (id == null || !there.test(id)) {
            row.refuse(columns.cadreId(), "exchange.row.idUnknown");
        }
        return id;
    }
}

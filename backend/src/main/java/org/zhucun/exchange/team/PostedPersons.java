package org.zhucun.exchange.team;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.cadre.CadreOnFile;
import org.zhucun.cadre.Cadres;
import org.zhucun.cadre.CitizenId;
import org.zhucun.exchange.key.ExternalKeys;
import org.zhucun.exchange.key.KeyHolder;
import org.zhucun.exchange.key.KeyKind;
import org.zhucun.exchange.list.ListRow;
import org.zhucun.exchange.list.Numbering;
import org.zhucun.exchange.list.Written;

/** 所派何人: whom on the register a row posts: by the citizen id, by our id, or by his number in the other system. */
final class PostedPersons {
    private final Cadres cadres;
    private final ExternalKeys keys;
    private final KeyHolder holder;
    private final Map<UUID, Integer> rows = new HashMap<>();
    private Map<String, UUID> byNumber = Map.of();
    private Map<String, UUID> byKey = Map.of();
    private Map<UUID, CadreOnFile> onFile = Map.of();

    PostedPersons(Cadres cadres, ExternalKeys keys, KeyHolder holder) {
        this.cadres = cadres;
        this.keys = keys;
        this.holder = holder;
    }

    /** Asks for all persons of some rows at once. */
    void learn(Collection<ListRow> batch) {
        Set<String> numbers = batch.stream()
                .map(PostedPersons::number)
                .filter(number -> number != null && CitizenId.problem(number).isEmpty())
                .collect(Collectors.toSet());
        Set<String> named = batch.stream()
                .map(row -> row.text(PostingList.CADRE))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        byNumber = numbers.isEmpty() ? Map.of() : cadres.byNumber(numbers);
        byKey = keys.items(holder, KeyKind.CADRE, named);
        Set<UUID> meant = new HashSet<>(byNumber.values());
        meant.addAll(byKey.values());
        named.stream().filter(Numbering::isId).map(UUID::fromString).forEach(meant::add);
        onFile = cadres.onFile(meant);
    }

    private static String number(ListRow row) {
        String written = row.text(PostingList.CITIZEN_ID);
        return written == null ? null : Written.citizenId(written);
    }

    /** The person of a row; the row is told when there is none, two, or when another row posts him too. */
    CadreOnFile of(ListRow row) {
        UUID numbered = byCitizenId(row);
        UUID named = byCadreId(row);
        if (!row.right()) {
            return null;
        }
        if (numbered == null && named == null) {
            row.refuse(PostingList.CITIZEN_ID, "exchange.posting.nobody");
            return null;
        }
        if (numbered != null && named != null && !numbered.equals(named)) {
            row.refuse(PostingList.CADRE, "exchange.row.otherPerson");
            return null;
        }
        return alone(row, onFile.get(numbered == null ? named : numbered));
    }

    private CadreOnFile alone(ListRow row, CadreOnFile person) {
        String name = row.text(PostingList.NAME);
        if (name != null && !Written.name(name).equals(person.form().name())) {
            row.refuse(PostingList.NAME, "exchange.posting.otherName");
        }
        Integer other = rows.putIfAbsent(person.id(), row.number());
        if (other != null && other != row.number()) {
            row.refuse(PostingList.CADRE, "exchange.posting.twice", String.valueOf(other));
        }
        return person;
    }

    private UUID byCitizenId(ListRow row) {
        String number = number(row);
        if (number == null) {
            return null;
        }
        CitizenId.problem(number).ifPresent(key -> row.refuse(PostingList.CITIZEN_ID, key));
        UUID found = byNumber.get(number);
        if (found == null || !onFile.containsKey(found)) {
            row.refuse(PostingList.CITIZEN_ID, "exchange.posting.unregistered");
        }
        return found;
    }

    private UUID byCadreId(ListRow row) {
        String written = row.text(PostingList.CADRE);
        if (written == null) {
            return null;
        }
        UUID id = byKey.containsKey(written)
                ? byKey.get(written)
                : Numbering.isId(written) ? UUID.fromString(written) : null;
        if (id == null || !onFile.containsKey(id)) {
            row.refuse(PostingList.CADRE, "exchange.row.idUnknown");
        }
        return id;
    }
}

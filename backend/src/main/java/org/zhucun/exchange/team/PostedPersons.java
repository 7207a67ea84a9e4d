package org.zhucun.exchange.team;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.zhucun.cadre.CadreOnFile;
import org.zhucun.cadre.Cadres;
import org.zhucun.exchange.key.ExternalKeys;
import org.zhucun.exchange.key.KeyHolder;
import org.zhucun.exchange.list.ListRow;
import org.zhucun.exchange.person.PersonsNamed;

/** 所派何人: whom on the register a row posts, one row a person. */
final class PostedPersons {
    private static final PersonsNamed.Columns COLUMNS =
            new PersonsNamed.Columns(PostingList.NAME, PostingList.CITIZEN_ID, PostingList.CADRE, "posting");

    private final PersonsNamed persons;
    private final Map<UUID, Integer> rows = new HashMap<>();

    PostedPersons(Cadres cadres, ExternalKeys keys, KeyHolder holder) {
        this.persons = new PersonsNamed(new PersonsNamed.Register(cadres, keys, holder), COLUMNS);
    }

    /** Asks for all persons of some rows at once. */
    void learn(Collection<ListRow> batch) {
        persons.learn(batch);
    }

    /** The person of a row; the row is told when there is none, two, or when another row posts him too. */
    CadreOnFile of(ListRow row) {
        CadreOnFile person = persons.of(row);
        if (person == null) {
            return null;
        }
        Integer other = rows.putIfAbsent(person.id(), row.number());
        if (other != null && other != row.number()) {
            row.refuse(PostingList.CADRE, "exchange.posting.twice", String.valueOf(other));
        }
        return person;
    }
}

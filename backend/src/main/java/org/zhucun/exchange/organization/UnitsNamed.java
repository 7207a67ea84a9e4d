package org.zhucun.exchange.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.exchange.key.ExternalKeys;
import org.zhucun.exchange.key.KeyHolder;
import org.zhucun.exchange.key.KeyKind;
import org.zhucun.exchange.list.Field;
import org.zhucun.exchange.list.ListRow;
import org.zhucun.scope.Caller;

/** 所写单位: which organization is meant by an id, a number of the other system, a unified social credit code or a name. */
@ApplicationScoped
public class UnitsNamed {
    private final UnitRepository units;
    private final ExternalKeys keys;
    private final Caller caller;

    UnitsNamed(UnitRepository units, ExternalKeys keys, Caller caller) {
        this.units = units;
        this.keys = keys;
        this.caller = caller;
    }

    /** The units in force that these words mean: by id, by name (of the office's region, of what lies above and beneath it) or by code. */
    public Map<String, List<UUID>> meant(Collection<String> written) {
        return units.meant(written, caller.require().path());
    }

    /** The unit that a cell names; the row is told when there is none, or more than one. */
    public UUID require(ListRow row, Field field, KeyHolder holder) {
        String written = row.text(field);
        return written == null
                ? null
                : require(row, new Place(field, written), holder).orElse(null);
    }

    /** 所在栏目: what is written in a column. */
    public record Place(Field field, String written) {}

    /** The same for one of several that a cell names. */
    public Optional<UUID> require(ListRow row, Place place, KeyHolder holder) {
        String written = place.written();
        UUID keyed = keys.items(holder, KeyKind.ORGANIZATION, List.of(written)).get(written);
        if (keyed != null) {
            return Optional.of(keyed);
        }
        List<UUID> ids = meant(List.of(written)).get(written);
        if (ids.size() != 1) {
            row.refuse(place.field(), ids.isEmpty() ? "exchange.unit.unknown" : "exchange.unit.ambiguous");
            return Optional.empty();
        }
        return Optional.of(ids.get(0));
    }
}

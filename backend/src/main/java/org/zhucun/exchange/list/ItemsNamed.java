package org.zhucun.exchange.list;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.exchange.key.ExternalKeys;
import org.zhucun.exchange.key.KeyHolder;
import org.zhucun.exchange.key.KeyKind;

/** 所写何物: what of a kind, a team, a cadre, is meant by a number of the other system or by our id. */
public record ItemsNamed(ExternalKeys keys, KeyKind kind, KeyHolder holder) {
    /** Those of these that are numbers of the other system, and what they mean. */
    public Map<String, UUID> numbered(Collection<String> written) {
        return keys.items(holder, kind, written);
    }

    /** What is meant by a number of the other system, else by our id, in capitals or not; whether there is such a thing is not asked. */
    public Optional<UUID> meant(String written) {
        UUID keyed = numbered(List.of(written)).get(written);
        return keyed == null
                ? Optional.of(Written.compact(written).toLowerCase(Locale.ROOT))
                        .filter(Numbering::isId)
                        .map(UUID::fromString)
                : Optional.of(keyed);
    }
}

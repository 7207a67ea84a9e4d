package org.zhucun.exchange.offline;

import java.util.List;
import java.util.stream.Collectors;
import org.zhucun.carrier.AgeKeys;
import org.zhucun.kernel.DomainException;
import org.zhucun.verifier.NoteKey;

/** 公钥: what somebody typed in as the keys of another installation, looked at before it is kept. */
record Keys(List<NoteKey> keys) {
    /** @throws DomainException 400 where one is none, or they are of several names */
    static Keys of(List<String> texts) {
        try {
            List<NoteKey> keys = texts.stream().map(NoteKey::parse).distinct().toList();
            if (keys.stream()
                    .allMatch(key -> key.kind() == NoteKey.NOTE
                            && key.name().equals(keys.get(0).name()))) {
                return new Keys(keys);
            }
        } catch (IllegalArgumentException malformed) {
            // answered like any other text that is no key
        }
        throw DomainException.invalid("/keys", "exchange.offline.keys");
    }

    static String recipient(String text) {
        try {
            return AgeKeys.requireRecipient(text.strip());
        } catch (IllegalArgumentException malformed) {
            throw DomainException.invalid("/recipient", "exchange.offline.recipient");
        }
    }

    String name() {
        return keys.get(0).name();
    }

    String text() {
        return keys.stream().map(NoteKey::toString).collect(Collectors.joining("\n"));
    }
}

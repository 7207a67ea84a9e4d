package org.zhucun.exchange.offline;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.zhucun.audit.Subject;
import org.zhucun.carrier.CopyState;
import org.zhucun.carrier.Refusal;
import org.zhucun.kernel.Texts;
import org.zhucun.scope.Office;

/** 离线包的一行: what is known of a bundle that is made, or was. */
record Bundle(
        UUID id,
        UUID peerId,
        UUID chain,
        int number,
        BundleState state,
        String hash,
        Long position,
        long upserts,
        long deletes,
        CopyState copy,
        boolean complete,
        Long bytes,
        String sha256,
        Instant askedAt,
        String askedBy,
        Instant madeAt,
        Instant carriedAt,
        String carriedBy,
        int downloads,
        Instant appliedAt,
        Instant acknowledgedAt,
        Refusal refusal,
        Integer expected,
        Instant sweptAt,
        String problemKey,
        List<String> problemArguments,
        String regionPath) {

    Subject subject() {
        return new Subject(id.toString(), Integer.toString(number), regionPath, null);
    }

    boolean kept() {
        return state.made() && sweptAt == null;
    }

    BundleView view(Office office, Locale locale) {
        return new BundleView(
                id,
                peerId,
                chain,
                number,
                state,
                hash,
                position,
                upserts,
                deletes,
                copy == null ? null : copy.rows(),
                copy == null ? null : copy.hash(),
                complete,
                bytes,
                sha256,
                askedAt,
                askedBy,
                madeAt,
                carriedAt,
                carriedBy,
                downloads,
                appliedAt,
                acknowledgedAt,
                refusal,
                expected,
                sweptAt,
                problemKey == null ? null : Texts.get(locale, problemKey, problemArguments.toArray()),
                kept() && office.may("bundle:carry") ? List.of("download") : List.of());
    }
}

package org.zhucun.attendance;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 月度封存: what the last confirmation of a township's month was of, and whether it still is.
 *
 * @param through last day that was confirmed; null while nothing is
 * @param seal hash over the entries then, as the leaf of the confirmation has it in the log; null before there were seals
 * @param intact whether the entries are the same now; null without a seal
 */
record SealView(
        LocalDate through,
        Instant sealedAt,
        Integer entries,
        String seal,
        Integer entriesNow,
        String sealNow,
        Boolean intact) {
    static final SealView OPEN = new SealView(null, null, null, null, null, null, null);

    static SealView of(RegisterRepository.Sealed then, RegisterRepository.Seal now) {
        return new SealView(
                then.through(),
                then.at(),
                then.seal().entries(),
                then.seal().hash(),
                now.entries(),
                now.hash(),
                then.seal().hash() == null ? null : then.seal().hash().equals(now.hash()));
    }
}

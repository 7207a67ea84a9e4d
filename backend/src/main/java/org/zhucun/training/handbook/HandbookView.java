package org.zhucun.training.handbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 手册 (E13): an edition and who has it, of those posted today in the caller's range.
 *
 * @param posted cadres posted
 * @param received of them, who has it
 * @param percent with one decimal, null where nobody is posted
 */
record HandbookView(
        UUID id,
        String regionCode,
        String title,
        String edition,
        LocalDate issuedOn,
        List<String> essentials,
        long posted,
        long received,
        BigDecimal percent,
        List<String> may,
        long version)
        implements Versioned {
    HandbookView may(List<String> deeds) {
        return new HandbookView(
                id, regionCode, title, edition, issuedOn, essentials, posted, received, percent, deeds, version);
    }
}

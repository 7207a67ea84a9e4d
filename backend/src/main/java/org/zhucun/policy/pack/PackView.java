package org.zhucun.policy.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/** 政策包一览 */
record PackView(
        UUID id,
        String name,
        String regionCode,
        String document,
        LocalDate validFrom,
        LocalDate validTo,
        PackState state,
        String draftedByName,
        Instant draftedAt,
        Instant simulatedAt,
        String publishedByName,
        Instant publishedAt,
        String retroactiveReason,
        String retiredByName,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<PackParameter> parameters,
        long version,
        List<String> may)
        implements Versioned {
    static PackView of(Pack pack, List<PackParameter> parameters, List<String> may) {
        return new PackView(
                pack.id,
                pack.name,
                pack.regionCode,
                pack.document,
                pack.validFrom,
                pack.validTo,
                pack.state,
                pack.draftedByName,
                pack.draftedAt,
                pack.simulatedAt,
                pack.publishedByName,
                pack.publishedAt,
                pack.retroactiveReason,
                pack.retiredByName,
                parameters,
                pack.version,
                may);
    }
}

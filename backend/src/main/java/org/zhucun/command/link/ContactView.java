package org.zhucun.command.link;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/** 联系包抓: as an office sees it. */
record ContactView(
        UUID id,
        ContactKind kind,
        String personName,
        String position,
        ContactTarget targetKind,
        String regionCode,
        UUID teamId,
        String targetName,
        LocalDate validFrom,
        LocalDate validTo,
        String endReason,
        long version,
        List<String> may)
        implements Versioned {

    static ContactView of(Contact one, List<String> may) {
        return new ContactView(
                one.id,
                one.kind,
                one.personName,
                one.position,
                one.targetKind,
                one.regionCode,
                one.teamId,
                one.targetName,
                one.validFrom,
                one.validTo,
                one.endReason,
                one.version,
                may);
    }
}

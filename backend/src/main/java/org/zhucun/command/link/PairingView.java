package org.zhucun.command.link;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/** 结对帮扶: as an office sees it. */
record PairingView(
        UUID id,
        UUID unitId,
        String unitName,
        String villageCode,
        String villageName,
        LocalDate validFrom,
        LocalDate validTo,
        String endReason,
        long version,
        List<String> may)
        implements Versioned {

    static PairingView of(Pairing one, List<String> may) {
        return new PairingView(
                one.id,
                one.unitId,
                one.unitName,
                one.villageCode,
                one.villageName,
                one.validFrom,
                one.validTo,
                one.endReason,
                one.version,
                may);
    }
}

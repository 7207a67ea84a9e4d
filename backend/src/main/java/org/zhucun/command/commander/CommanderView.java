package org.zhucun.command.commander;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/** 大队长、总队长: as an office sees one. */
record CommanderView(
        UUID id,
        CommanderKind kind,
        String regionCode,
        String regionName,
        String personName,
        String position,
        String rankCode,
        String temporaryPost,
        Integer year,
        LocalDate validFrom,
        LocalDate validTo,
        String endReason,
        long version,
        List<String> may)
        implements Versioned {

    static CommanderView of(Commander one, String regionName, List<String> may) {
        return new CommanderView(
                one.id,
                one.kind,
                one.regionCode,
                regionName,
                one.personName,
                one.position,
                one.rankCode,
                one.temporaryPost,
                one.year,
                one.validFrom,
                one.validTo,
                one.endReason,
                one.version,
                may);
    }
}

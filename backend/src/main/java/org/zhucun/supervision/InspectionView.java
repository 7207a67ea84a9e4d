package org.zhucun.supervision;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 督查: a visit as the inspecting side sees it.
 *
 * @param at what the inspector says
 * @param recordedAt by the clock of the server
 */
public record InspectionView(
        UUID id,
        Target target,
        String villageCode,
        String villageName,
        List<InspectionMethod> methods,
        LocalDate on,
        @JsonFormat(pattern = "HH:mm") LocalTime at,
        String inspectedBy,
        String note,
        Instant recordedAt,
        long version)
        implements Versioned {

    static InspectionView of(Inspection inspection) {
        return new InspectionView(
                inspection.id,
                new Target(inspection.targetKind, inspection.targetId, inspection.targetName),
                inspection.villageCode,
                inspection.villageName,
                inspection.methods(),
                inspection.onDate,
                inspection.atTime,
                inspection.inspectedByName,
                inspection.note,
                inspection.createdAt,
                inspection.version);
    }
}

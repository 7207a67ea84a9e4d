package org.zhucun.supervision;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/** 督查: a visit as the inspecting side sees it. */
public record InspectionView(
        UUID id,
        InspectionKind kind,
        Target target,
        String villageCode,
        String villageName,
        List<InspectionMethod> methods,
        LocalDate on,
        @JsonFormat(pattern = "HH:mm") LocalTime at,
        String inspectedBy,
        String note,
        long version)
        implements Versioned {

    static InspectionView of(Inspection inspection) {
        return new InspectionView(
                inspection.id,
                inspection.kind,
                new Target(inspection.targetKind, inspection.targetId, inspection.targetName),
                inspection.villageCode,
                inspection.villageName,
                inspection.methods(),
                inspection.onDate,
                inspection.atTime,
                inspection.inspectedByName,
                inspection.note,
                inspection.version);
    }
}

package org.zhucun.supervision.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.zhucun.supervision.FindingSeverity;
import org.zhucun.supervision.RecordInspection;
import org.zhucun.supervision.checklist.ProtocolCommands.RecordProtocol;

/** 随身督查命令 */
final class VisitCommands {
    private VisitCommands() {}

    /**
     * 上报督查: a visit with all that was seen, as it was written on the phone; all of it is taken or nothing.
     *
     * @param id made on the phone, once and for ever: however often it is sent, it is one visit
     * @param findings what the inspector wants drafted as findings; he may do so later as well
     */
    record RecordVisit(
            @NotNull UUID id,
            @NotNull @Valid RecordInspection visit,
            @NotNull @Valid RecordProtocol protocol,
            @NotNull @Size(max = 30) List<@NotNull @Valid VisitFinding> findings) {}

    /**
     * 随身登记的问题: follows from an item answered No, or from a cadre who was not met.
     *
     * @param checklistItem the item, null where a cadre was not met
     * @param cadreId the cadre, null for an item
     */
    record VisitFinding(
            @Size(max = 40) @Pattern(regexp = "[A-Z_]{1,40}", message = "supervision.checklist.item")
            String checklistItem,

            UUID cadreId,
            @NotNull FindingSeverity severity,
            @NotBlank @Size(max = 2000) String facts) {}
}

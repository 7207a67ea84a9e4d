package org.zhucun.supervision.evidence;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * 开始上传: what is going to be sent.
 *
 * @param sha256 of the whole content, made on the phone
 * @param checklistItem the item it shows, null where it shows no item
 * @param cadreId who was not met, where it shows that
 * @param claimedAt when it was added, by the clock of the device
 */
record BeginUpload(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Min(1) Long bytes,

        @NotNull @Size(max = 64) @Pattern(regexp = "[0-9a-f]{64}", message = "supervision.evidence.hash")
        String sha256,

        @Size(max = 40) @Pattern(regexp = "[A-Z_]{1,40}", message = "supervision.checklist.item")
        String checklistItem,

        UUID cadreId,
        @NotNull Instant claimedAt) {

    /** The name without what a path or a header could be made of. */
    String plainName() {
        return name.strip().replaceAll("[\\p{Cntrl}/\\\\\"]", "_");
    }
}

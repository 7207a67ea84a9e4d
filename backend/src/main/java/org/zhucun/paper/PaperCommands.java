package org.zhucun.paper;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** 打印申请: what is to be printed, and for what; both are kept. */
final class PaperCommands {
    private PaperCommands() {}

    /**
     * 打印一个地区的文书
     *
     * @param region code, the office's own when missing
     * @param asOf the day it speaks of, today when missing
     */
    record PrintOfRegion(
            @Size(max = 12) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
            String region,

            LocalDate asOf,
            @NotNull PaperFormat format,
            @NotBlank @Size(min = 2, max = 200) String purpose) {}

    /**
     * 打印一件事项的文书
     *
     * @param id of the posting, the problem list, the bulletin, the assessment sheet, the commendation or the honour
     */
    record PrintOfItem(
            @NotNull UUID id,
            @NotNull PaperFormat format,
            @NotBlank @Size(min = 2, max = 200) String purpose) {}
}

package org.zhucun.incentive.model;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** 典型命令 */
final class ModelCaseCommands {
    private ModelCaseCommands() {}

    /**
     * 登记典型
     *
     * @param summary the experience in three sentences
     * @param material the whole text
     */
    record RecordModelCase(
            @NotBlank @Size(max = 100) String title,
            UUID cadreId,
            UUID teamId,
            @NotBlank @Size(max = 300) String summary,
            @NotBlank @Size(max = 8000) String material) {}

    /** 宣传: where it was made known, and when. */
    record PublishModelCase(
            @NotNull LocalDate on,
            @NotBlank @Size(max = 100) String where) {}
}

package org.zhucun.command.organ;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 组建机构
 *
 * @param parentId the leading group that a joint-meeting office stands beneath, or null
 * @param task what a task group is for
 * @param founders the departments that set it up together; a stationing office has one at least (A2)
 */
record FoundOrgan(
        @NotNull OrganKind kind,

        @NotNull @Size(max = 12) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}", message = "command.organ.region")
        String regionCode,

        @NotBlank @Size(max = 100) String name,
        UUID parentId,
        @Size(max = 500) String task,
        @Size(max = 20) List<@Valid @NotNull AddFounder> founders,
        @NotNull LocalDate from) {}

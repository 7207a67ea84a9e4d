package org.zhucun.supervision.group;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 督查组办理: what offices say about a group. */
final class GroupCommands {
    private GroupCommands() {}

    /**
     * 组建督查组
     *
     * @param standing whether it is a standing one, whose areas must cover the county
     * @param area codes of its townships
     */
    record FormInspectionGroup(
            @NotBlank @Size(max = 100) String name,

            @NotNull @Size(max = 6) @Pattern(regexp = "\\d{6}", message = "supervision.group.county")
            String regionCode,

            @Schema(required = true) boolean standing,

            @NotNull @Size(min = 1, max = 200)
            List<@NotNull @Size(max = 9) @Pattern(regexp = "\\d{9}", message = "supervision.township") String> area,

            @NotNull @Size(max = 50) List<@NotNull @Valid NewGroupMember> members,
            @NotNull LocalDate from) {}

    /** 调整督查组: its area and members from now on. */
    record ChangeInspectionGroup(
            @NotBlank @Size(max = 100) String name,

            @NotNull @Size(min = 1, max = 200)
            List<@NotNull @Size(max = 9) @Pattern(regexp = "\\d{9}", message = "supervision.township") String> area,

            @NotNull @Size(max = 50) List<@NotNull @Valid NewGroupMember> members) {}

    /**
     * 组员
     *
     * @param account who may record visits
     * @param unit his own unit, if it sends teams
     * @param cadre the same person as a posted cadre, if he was one
     * @param homes townships or villages where he comes from or is registered
     */
    record NewGroupMember(
            @NotNull UUID account,
            UUID unit,
            UUID cadre,

            @NotNull @Size(max = 5)
            List<
                            @NotNull @Size(max = 12)
                            @Pattern(regexp = "\\d{9}|\\d{12}", message = "supervision.group.home") String>
                    homes) {}

    /** 撤销督查组 */
    record EndInspectionGroup(@NotNull LocalDate on) {}
}

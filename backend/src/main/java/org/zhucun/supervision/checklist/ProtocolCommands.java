package org.zhucun.supervision.checklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.zhucun.supervision.InspectionMethod;

/** 督查记录命令 */
public final class ProtocolCommands {
    private ProtocolCommands() {}

    /** 答案 */
    public enum Answer {
        /** 是 */
        YES,
        /** 否 */
        NO,
        /** 不适用 */
        NOT_APPLICABLE
    }

    /**
     * 督查记录: what a visit saw, once.
     *
     * @param template code of the checklist that was answered, none where no list was used
     * @param claimedAt when it was written by the clock of the device; the server keeps its own time beside it
     */
    public record RecordProtocol(
            @Size(max = 40) @Pattern(regexp = "[A-Z_]{1,40}", message = "supervision.checklist.item")
            String template,

            Integer templateVersion,
            @NotNull @Size(max = 50) List<@NotNull @Valid PointAnswer> answers,
            @NotNull @Size(max = 100) List<@NotNull @Valid Presence> presences,
            @NotNull @Size(max = 5) List<@NotNull @Valid MethodResult> results,
            @NotNull Instant claimedAt) {}

    /** 要点答案: a No says what was seen. */
    public record PointAnswer(
            @NotBlank @Size(max = 40) String item,
            @NotNull Answer answer,
            @Size(max = 1000) String note) {}

    /** 在岗核查: whether a cadre was met where he is posted. */
    public record Presence(
            @NotNull UUID cadreId,
            @NotNull Boolean present,
            @Size(max = 300) String note) {}

    /**
     * 测试、抽查结果: counts only, of no person.
     *
     * @param asked how many were tested, called or answered
     * @param good how many of them passed, were reached on post, or were satisfied
     */
    public record MethodResult(
            @NotNull InspectionMethod method,
            @NotNull @Min(1) @Max(10000) Integer asked,
            @NotNull @Min(0) @Max(10000) Integer good,
            @Size(max = 500) String note) {}
}

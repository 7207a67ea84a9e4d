package org.zhucun.supervision.bulletin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** 通报办理命令: what a caller says when a bulletin is written, returned or corrected. */
final class BulletinCommands {
    private BulletinCommands() {}

    /**
     * 起草
     *
     * @param regionCode the office's own region
     * @param period month, e.g. 2018-09
     * @param campaignId of the special drive, only for one about a drive
     * @param occasion the meeting at which results are announced, for one about an assessment
     */
    record DraftBulletin(
            @NotBlank @Size(max = 12) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}", message = "input.region")
            String regionCode,

            @NotNull BulletinKind kind,

            @NotBlank @Size(max = 7) @Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])", message = "supervision.bulletin.month")
            String period,

            UUID campaignId,
            @Size(max = 200) String occasion,
            @NotNull @Valid BulletinText text) {}

    /**
     * 正文
     *
     * @param maskWords further words that the copy leaves out: whoever is named in a sentence and in no register
     */
    record BulletinText(
            @NotBlank @Size(max = 100) String title,
            @NotNull @Size(max = 4000) String summary,
            @NotNull @Size(max = 200) List<@NotNull @Valid ListedProblem> problems,
            @NotNull @Size(max = 50) List<@NotNull @Valid GoodPractice> practices,
            @NotNull BulletinAudience audience,
            @NotNull BulletinMasking masking,
            @Size(max = 100) List<@NotBlank @Size(max = 30) String> maskWords) {}

    /** 所列问题: a finding in the words of the bulletin; its own words when none are given. */
    record ListedProblem(
            @NotNull UUID findingId, @Size(max = 2000) String said) {}

    /** 退回 */
    record ReturnBulletin(@NotBlank @Size(max = 1000) String reason) {}

    /** 更正 */
    record CorrectBulletin(@NotBlank @Size(max = 1000) String reason) {}
}

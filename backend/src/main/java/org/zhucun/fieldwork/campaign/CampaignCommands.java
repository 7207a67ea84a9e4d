package org.zhucun.fieldwork.campaign;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.zhucun.fieldwork.WorkState;

/** 专项行动命令 */
final class CampaignCommands {
    private CampaignCommands() {}

    /**
     * 部署专项行动
     *
     * @param items titles in their order
     */
    record LaunchCampaign(
            @NotNull @Size(max = 9) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}", message = "input.region")
            String regionCode,

            @NotNull CampaignKind kind,
            @NotNull @Min(2013) @Max(2100) Integer year,
            @NotBlank @Size(max = 100) String title,
            @Size(max = 200) String source,
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 100) String> items) {}

    /** 分解到队 */
    record HandDownCampaign(
            @NotNull @Size(max = 12) @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}", message = "fieldwork.campaign.county")
            String regionCode) {}

    /**
     * 报告进展
     *
     * @param state of an action; of a clear-to-zero item it follows from the balance
     * @param opening what there was, of a clear-to-zero item
     * @param cleared how much of it is done
     */
    record ReportCampaignEntry(
            WorkState state,
            @Min(0) @Max(1_000_000) Integer opening,
            @Min(0) @Max(1_000_000) Integer cleared,
            @Size(max = 200) String note) {}
}

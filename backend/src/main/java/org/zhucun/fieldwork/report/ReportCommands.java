package org.zhucun.fieldwork.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** 报告命令 */
final class ReportCommands {
    private ReportCommands() {}

    /**
     * 报告工作
     *
     * @param day any day of the period that is reported on
     * @param summary asked for in writing only
     */
    record FileWorkReport(
            @NotNull UUID teamId,
            @NotNull LocalDate day,
            @NotNull ReportForm form,
            @Size(max = 500) String summary) {}

    /** 到岗调研 */
    record FileArrivalSurvey(
            @NotNull UUID postingId,
            @NotBlank @Size(max = 500) String shortcomings,
            @NotBlank @Size(max = 500) String expectations,
            @NotBlank @Size(max = 500) String priorities) {}
}

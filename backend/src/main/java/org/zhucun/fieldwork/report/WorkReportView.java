package org.zhucun.fieldwork.report;

import java.time.LocalDate;
import java.util.UUID;

/** 工作报告 */
record WorkReportView(
        UUID id,
        UUID teamId,
        String teamName,
        LocalDate periodFrom,
        LocalDate periodTo,
        ReportForm form,
        String summary,
        LocalDate filedOn,
        String filedBy) {}

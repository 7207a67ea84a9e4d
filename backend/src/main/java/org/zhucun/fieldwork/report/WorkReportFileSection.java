package org.zhucun.fieldwork.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.zhucun.cadre.CadreFileSection;

/** 档案·工作报告: what a cadre reported himself. */
@ApplicationScoped
class WorkReportFileSection implements CadreFileSection {
    private final ReportRepository reports;

    WorkReportFileSection(ReportRepository reports) {
        this.reports = reports;
    }

    @Override
    public String name() {
        return "workReports";
    }

    @Override
    public List<WorkReportView> of(UUID cadreId) {
        return reports.of(cadreId);
    }
}

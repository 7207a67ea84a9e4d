package org.zhucun.fieldwork.report;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 工作报告. */
@Path("/api/v1/work-reports")
@Tag(name = "fieldwork")
class ReportResource {
    private final ReportService service;

    ReportResource(ReportService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("report:read")
    @Operation(operationId = "listWorkReports", summary = "查询工作报告")
    public CursorPage<WorkReportView> list(@BeanParam @Valid ReportFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("overdue")
    @PermissionsAllowed("fieldwork:read")
    @Operation(operationId = "listOverdueReports", summary = "各乡镇逾期未报的工作报告")
    public OverdueReports overdue(
            @RestQuery
                    @Size(max = 12)
                    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
                    String region,
            @RestQuery LocalDate asOf) {
        return service.overdue(region, asOf);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("report:file")
    @Operation(operationId = "fileWorkReport", summary = "报告工作（书面或口头）")
    public WorkReportView file(@Valid @NotNull ReportCommands.FileWorkReport command) {
        return service.file(command);
    }
}

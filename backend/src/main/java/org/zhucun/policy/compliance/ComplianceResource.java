package org.zhucun.policy.compliance;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;
import org.zhucun.kernel.NotReplayed;
import org.zhucun.policy.exception.PolicyExceptionView;

/** 合规. */
@Path("/api/v1/compliance")
@Tag(name = "policy")
class ComplianceResource {
    private final ComplianceService service;
    private final ComplianceExport exports;

    ComplianceResource(ComplianceService service, ComplianceExport exports) {
        this.service = service;
        this.exports = exports;
    }

    @GET
    @PermissionsAllowed("compliance:read")
    @Operation(operationId = "complianceHeat", summary = "合规热力表：下级各地与各条规则")
    public ComplianceView.ComplianceHeat heat(
            @RestQuery
                    @Size(max = 12)
                    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
                    String region,
            @RestQuery LocalDate day,
            @RestQuery Instant knownAt) {
        return service.heat(region, day);
    }

    @GET
    @Path("results")
    @PermissionsAllowed("compliance:read")
    @Operation(operationId = "listComplianceResults", summary = "不符合规定的对象清单")
    public CursorPage<ComplianceView.ComplianceResult> results(@BeanParam @Valid ResultFilter filter) {
        return service.results(filter);
    }

    @GET
    @Path("results/{subject}")
    @PermissionsAllowed("compliance:read")
    @Operation(operationId = "getComplianceSubject", summary = "某对象的各条规则、判定事实与例外")
    public ComplianceView.ComplianceSubject subject(
            @RestPath UUID subject, @RestQuery LocalDate day, @RestQuery Instant knownAt) {
        return service.subject(subject, day);
    }

    @POST
    @Path("results/{subject}/exceptions")
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("policy:justify")
    @Operation(operationId = "justifyComplianceResult", summary = "为不符合项说明理由并报审批")
    public PolicyExceptionView justify(@RestPath UUID subject, @Valid @NotNull JustifyResult command) {
        return service.justify(subject, command);
    }

    @POST
    @Path("export")
    @NotReplayed("导出合规结果，答复是文件")
    @PermissionsAllowed("compliance:export")
    @Produces(ComplianceWorkbook.MEDIA_TYPE)
    @Operation(operationId = "exportCompliance", summary = "导出不符合规定的对象清单（须说明用途）")
    public RestResponse<InputStream> export(@Valid @NotNull ExportCompliance command) {
        return RestResponse.ResponseBuilder.ok(exports.export(command), ComplianceWorkbook.MEDIA_TYPE)
                .header("Content-Disposition", ComplianceWorkbook.DISPOSITION)
                .build();
    }
}

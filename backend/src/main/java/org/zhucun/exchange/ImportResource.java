package org.zhucun.exchange;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.zhucun.exchange.roster.RosterTemplate;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;
import org.zhucun.kernel.Paging;

/** 导入. */
@Path("/api/v1/imports")
@Tag(name = "exchange")
class ImportResource {
    private static final String ROSTER = "attachment; filename=\"roster-template.xlsx\";"
            + " filename*=UTF-8''%E9%A9%BB%E6%9D%91%E5%B9%B2%E9%83%A8%E8%8A%B1%E5%90%8D%E5%86%8C%E6%A8%A1%E6%9D%BF.xlsx";
    private static final String MARKED =
            "attachment; filename=\"errors.xlsx\"; filename*=UTF-8''%E5%BE%85%E6%9B%B4%E6%AD%A3.xlsx";

    private final ImportService service;
    private final MarkedRowsService marked;
    private final ReportService reports;

    ImportResource(ImportService service, MarkedRowsService marked, ReportService reports) {
        this.service = service;
        this.marked = marked;
        this.reports = reports;
    }

    @GET
    @Path("templates/roster")
    @PermissionsAllowed("import:run")
    @Produces({RosterTemplate.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @ResponseHeader(name = "Content-Disposition", value = ROSTER)
    @Operation(operationId = "getRosterTemplate", summary = "下载花名册模板")
    public byte[] template() {
        return service.template();
    }

    @GET
    @Path("templates/cadre")
    @PermissionsAllowed("import:run")
    @Produces({ReportService.CSV, RosterTemplate.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @ResponseHeader(name = "Content-Disposition", value = "attachment")
    @Operation(operationId = "getCadreTemplate", summary = "下载干部与任职模板（CSV，UTF-8；或 xlsx）")
    public InputStream cadreTemplate(@Context HttpHeaders headers) {
        return new ByteArrayInputStream(service.template("cadre", !asks(headers, RosterTemplate.MEDIA_TYPE)));
    }

    @GET
    @Path("templates/{kind}")
    @PermissionsAllowed("import:run")
    @Produces({RosterTemplate.MEDIA_TYPE, ReportService.CSV, MediaType.APPLICATION_JSON})
    @Operation(operationId = "getImportTemplate", summary = "下载某一种类的导入模板（xlsx 或 CSV），含一行示例")
    @ResponseHeader(name = "Content-Disposition", value = "attachment")
    public InputStream templateOf(
            @RestPath @Size(max = 20) @Parameter(description = "种类的小写名称，如 organization") String kind,
            @Context HttpHeaders headers) {
        return new ByteArrayInputStream(service.template(kind, asks(headers, ReportService.CSV)));
    }

    private static boolean asks(HttpHeaders headers, String mediaType) {
        return headers.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.toString().startsWith(mediaType));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Idempotent
    @ResponseStatus(202)
    @PermissionsAllowed("import:run")
    @Operation(operationId = "startImport", summary = "上传工作簿、CSV 或 NDJSON，发起导入（异步）")
    public RestResponse<ImportView> start(@BeanParam @Valid @NotNull ImportUpload upload) {
        ImportView job = service.start(upload);
        return RestResponse.ResponseBuilder.<ImportView>create(202)
                .entity(job)
                .location(URI.create("/api/v1/imports/" + job.id()))
                .build();
    }

    @GET
    @PermissionsAllowed("import:run")
    @Operation(operationId = "listImports", summary = "导入任务列表，新的在前")
    public CursorPage<ImportView> list(@BeanParam @Valid Paging paging) {
        return service.list(paging);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("import:run")
    @Operation(operationId = "getImport", summary = "查看导入进度与错误")
    public ImportView get(@RestPath UUID id) {
        return service.get(id);
    }

    @GET
    @Path("{id}/errors")
    @PermissionsAllowed("import:run")
    @Produces({RosterTemplate.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @ResponseHeader(name = "Content-Disposition", value = MARKED)
    @Operation(operationId = "getImportErrors", summary = "下载待更正的行（标出错误，更正后可直接再导入）")
    public InputStream errors(@RestPath UUID id) {
        return marked.workbook(id);
    }

    @GET
    @Path("{id}/report")
    @PermissionsAllowed("import:run")
    @Produces({ReportService.CSV, ReportService.NDJSON, MediaType.APPLICATION_JSON})
    @Operation(operationId = "getImportReport", summary = "下载导入报告：逐行逐栏的错误，也可含已导入的行（CSV 或 NDJSON，号码已遮蔽）")
    public InputStream report(
            @RestPath UUID id,
            @RestQuery
                    @Size(max = 10)
                    @Pattern(regexp = "errors|all", message = "exchange.report")
                    @Parameter(description = "errors 只含退回的行；all 也含已导入的行及其编号。默认按发起导入时所选")
                    String report,
            @Context HttpHeaders headers) {
        boolean lines = asks(headers, ReportService.NDJSON);
        return reports.report(
                id,
                lines ? ReportService.NDJSON : ReportService.CSV,
                ReportScope.of(report).orElse(null));
    }

    @POST
    @Path("{id}/cancellation")
    @Idempotent
    @PermissionsAllowed("import:run")
    @Operation(operationId = "cancelImport", summary = "取消导入")
    public ImportView cancel(@RestPath UUID id) {
        return service.cancel(id);
    }
}

package org.zhucun.supervision.desk;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Paging;

/** 审计导出. */
@Path("/api/v1/audit-desk/exports")
@Tag(name = "supervision")
class ExportResource {
    private final ExportService service;
    private final ExportDownload download;

    ExportResource(ExportService service, ExportDownload download) {
        this.service = service;
        this.download = download;
    }

    @GET
    @PermissionsAllowed("desk:read")
    @Operation(operationId = "listDeskExports", summary = "我的审计导出")
    public CursorPage<DeskExport> list(@BeanParam @Valid Paging paging) {
        return service.page(paging);
    }

    @PUT
    @Path("{id}")
    @ResponseStatus(202)
    @PermissionsAllowed("desk:read")
    @Operation(operationId = "askDeskExport", summary = "提出导出（编号由调用方给定，重复提出同一编号不重复导出）")
    public DeskExport ask(@RestPath UUID id, @Valid @NotNull AskExport command) {
        return service.ask(id, command);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("desk:read")
    @Operation(operationId = "getDeskExport", summary = "查看导出及其签名清单")
    public DeskExport get(@RestPath UUID id) {
        return service.get(id);
    }

    @PUT
    @Path("{id}/decision")
    @PermissionsAllowed("desk:read")
    @Operation(operationId = "decideDeskExport", summary = "复核他人的导出：超过一千条的，同级或上级另一名审计人员同意后方可下载")
    public DeskExport decide(@RestPath UUID id, @Valid @NotNull DecideExport command) {
        return service.decide(id, command);
    }

    @GET
    @Path("{id}/content")
    @PermissionsAllowed("desk:read")
    @Produces({ExportDownload.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "409", description = "尚未完成")
    @Operation(operationId = "readDeskExport", summary = "下载导出内容（NDJSON），24 小时内一次有效")
    public InputStream content(@RestPath UUID id) {
        return download.load(id);
    }
}

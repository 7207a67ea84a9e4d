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

    ExportResource(ExportService service) {
        this.service = service;
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

    @GET
    @Path("{id}/content")
    @PermissionsAllowed("desk:read")
    @Produces({ExportService.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "readDeskExport", summary = "下载导出内容（NDJSON）")
    public InputStream content(@RestPath UUID id) {
        return service.content(id);
    }
}

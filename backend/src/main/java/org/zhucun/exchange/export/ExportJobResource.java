package org.zhucun.exchange.export;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.Uncompressed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;
import org.zhucun.kernel.Paging;

/** 导出. */
@Path("/api/v1/exports")
@Tag(name = "exchange")
class ExportJobResource {
    private final ExportService service;
    private final ExportDownload download;

    ExportJobResource(ExportService service, ExportDownload download) {
        this.service = service;
        this.download = download;
    }

    @POST
    @Idempotent
    @ResponseStatus(202)
    @PermissionsAllowed("export:run")
    @Operation(operationId = "startExport", summary = "发起批量导出（异步；须说明用途，号码已遮蔽）")
    public RestResponse<ExportJobView> start(@Valid @NotNull StartExport command) {
        ExportJobView job = service.start(command);
        return RestResponse.ResponseBuilder.<ExportJobView>create(202)
                .entity(job)
                .location(URI.create("/api/v1/exports/" + job.id()))
                .build();
    }

    @GET
    @PermissionsAllowed("export:run")
    @Operation(operationId = "listExports", summary = "我的导出，新的在前")
    public CursorPage<ExportJobView> list(@BeanParam @Valid Paging paging) {
        return service.list(paging);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("export:run")
    @Operation(operationId = "getExport", summary = "查看导出进度")
    public ExportJobView get(@RestPath UUID id) {
        return service.get(id);
    }

    @GET
    @Path("{id}/manifest")
    @PermissionsAllowed("export:run")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "409", description = "尚未完成")
    @Operation(operationId = "getExportManifest", summary = "导出清单及其签名：条数、栏目、SHA-256、变更流位置")
    public SignedManifest manifest(@RestPath UUID id) {
        return service.manifest(id);
    }

    @GET
    @Path("{id}/content")
    @PermissionsAllowed("export:run")
    // one type, whatever the format: with several, Quarkus REST writes what an InputStream is called instead of what is
    // in it; the manifest says which it is
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Uncompressed
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(
            responseCode = "206",
            description = "文件的一部分",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "409", description = "尚未完成，或已过期")
    @APIResponse(responseCode = "416", description = "没有这个范围")
    @Operation(operationId = "readExport", summary = "下载导出文件，24 小时内有效，可续传（Range）")
    public RestResponse<InputStream> content(
            @RestPath UUID id,
            @RestHeader("Range") @Size(max = 200) String range,
            @RestHeader("If-Range") @Size(max = 200) String given) {
        ExportDownload.Download file = download.load(id, new ExportDownload.Wanted(range, given));
        long size = file.manifest().bytes();
        long length = file.range() == null ? size : file.range().length();
        RestResponse.ResponseBuilder<InputStream> answer = RestResponse.ResponseBuilder.ok(
                        file.content(), MediaType.APPLICATION_OCTET_STREAM)
                .header("Accept-Ranges", "bytes")
                .header("Content-Length", length)
                .header("ETag", "\"" + file.manifest().sha256() + "\"")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + file.job().fileName() + "\"");
        return (file.range() == null
                        ? answer
                        : answer.status(RestResponse.Status.PARTIAL_CONTENT)
                                .header("Content-Range", file.range().told(size)))
                .build();
    }

    @POST
    @Path("{id}/cancellation")
    @Idempotent
    @PermissionsAllowed("export:run")
    @Operation(operationId = "cancelExport", summary = "取消导出")
    public ExportJobView cancel(@RestPath UUID id) {
        return service.cancel(id);
    }
}

package org.zhucun.supervision.evidence;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** 材料上传: the core of tus 1.0 (HEAD, PATCH) with the checksum and expiration extensions; docs/adr/0034 says what differs. */
@Path("/api/v1/uploads")
@Tag(name = "supervision")
class UploadResource {
    private final UploadService service;

    UploadResource(UploadService service) {
        this.service = service;
    }

    @HEAD
    @Path("{upload}")
    @PermissionsAllowed("finding:record")
    @Operation(operationId = "getUploadOffset", summary = "已收到多少字节（tus 1.0）")
    public RestResponse<Void> progress(@RestPath UUID upload) {
        return Tus.progress(service.progress(upload));
    }

    @PATCH
    @Path("{upload}")
    @Consumes({Tus.PIECE, "application/octet-stream"})
    @PermissionsAllowed("finding:record")
    @Operation(operationId = "appendUpload", summary = "上传下一段内容（tus 1.0）")
    public RestResponse<Void> append(@RestPath UUID upload, @BeanParam @Valid Tus tus, byte[] content) {
        return Tus.taken(service.append(upload, tus.piece(content)).requireWhole());
    }
}

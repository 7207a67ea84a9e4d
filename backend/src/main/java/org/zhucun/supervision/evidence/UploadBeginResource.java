package org.zhucun.supervision.evidence;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** 材料上传的开始: an upload belongs to a visit; its id is made by who sends it, so that a lost answer leaves no orphan. */
@Path("/api/v1/inspections")
@Tag(name = "supervision")
class UploadBeginResource {
    private final UploadService service;

    UploadBeginResource(UploadService service) {
        this.service = service;
    }

    @PUT
    @Path("{id}/uploads/{upload}")
    @PermissionsAllowed("finding:record")
    @Operation(operationId = "beginUpload", summary = "开始或继续上传佐证材料（编号由手机给定；材料从不强制要求）")
    public UploadView begin(@RestPath UUID id, @RestPath UUID upload, @Valid @NotNull BeginUpload command) {
        return service.begin(id, upload, command);
    }
}

package org.zhucun.cadre.own;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Paging;

/** 档案查阅记录. */
@Path("/api/v1/cadres")
@Tag(name = "cadre")
class FileReadResource {
    private final OwnFileService service;

    FileReadResource(OwnFileService service) {
        this.service = service;
    }

    @GET
    @Path("{id}/file/reads")
    @PermissionsAllowed("file:own")
    @Operation(operationId = "listFileReads", summary = "谁查阅过我的档案、因何查阅")
    public CursorPage<FileRead> list(@RestPath UUID id, @BeanParam @Valid Paging paging) {
        return service.reads(id, paging);
    }
}

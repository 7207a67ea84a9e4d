package org.zhucun.supervision.checklist;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 检查表. */
@Path("/api/v1/checklists")
@Tag(name = "supervision")
class ChecklistResource {
    private final ProtocolService service;

    ChecklistResource(ProtocolService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("finding:read")
    @Operation(operationId = "listChecklists", summary = "督查检查表：三项内容、五个方面、八个“是否”")
    public List<Checklist> list() {
        return service.checklists();
    }
}

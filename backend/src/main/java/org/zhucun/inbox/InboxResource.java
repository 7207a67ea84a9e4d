package org.zhucun.inbox;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhucun.kernel.CursorPage;

/** 待办. */
@Path("/api/v1/inbox")
@Tag(name = "inbox")
class InboxResource {
    private final InboxService service;

    InboxResource(InboxService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("inbox:read")
    @Operation(operationId = "listInbox", summary = "待办列表，最紧迫的在前")
    public CursorPage<InboxItem> list(@BeanParam @Valid InboxFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("counts")
    @PermissionsAllowed("inbox:read")
    @Operation(operationId = "countInbox", summary = "各类待办数量")
    public InboxCounts counts() {
        return service.counts();
    }
}

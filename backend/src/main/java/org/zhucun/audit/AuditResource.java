package org.zhucun.audit;

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

/** 审计: the trail, for auditors. */
@Path("/api/v1/audit")
@Tag(name = "audit")
class AuditResource {
    private final AuditService service;

    AuditResource(AuditService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("audit:read")
    @Operation(operationId = "searchTrail", summary = "查询审计轨迹")
    public CursorPage<DeedView> search(@BeanParam @Valid DeedFilter filter) {
        return service.search(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("audit:read")
    @Operation(operationId = "getDeed", summary = "查看一条审计记录及其数据变化")
    public DeedView get(@RestPath UUID id) {
        return service.get(id);
    }
}

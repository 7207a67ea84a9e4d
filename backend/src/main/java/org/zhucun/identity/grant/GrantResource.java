package org.zhucun.identity.grant;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.identity.Reason;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

@Path("/api/v1/grants")
@Tag(name = "identity")
class GrantResource {
    private final GrantService service;

    GrantResource(GrantService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("account:manage")
    @Operation(operationId = "listGrants", summary = "任职列表")
    public CursorPage<GrantView> list(@BeanParam @Valid GrantFilter filter) {
        return service.page(filter);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("account:manage")
    @Idempotent
    @Operation(operationId = "grantOffice", summary = "授予任职")
    public GrantView grant(@Valid @NotNull GrantOffice command) {
        return service.grant(command);
    }

    @POST
    @Path("{id}/revocation")
    @PermissionsAllowed("account:manage")
    @Idempotent
    @Operation(operationId = "revokeOffice", summary = "撤销任职，立即生效")
    public GrantView revoke(@RestPath UUID id, @Valid @NotNull Reason command) {
        return service.revoke(id, command);
    }
}

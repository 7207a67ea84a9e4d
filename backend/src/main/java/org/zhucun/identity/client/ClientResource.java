package org.zhucun.identity.client;

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
import org.zhucun.kernel.Paging;

@Path("/api/v1/clients")
@Tag(name = "identity")
class ClientResource {
    private final ClientService service;

    ClientResource(ClientService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("client:manage")
    @Operation(operationId = "listClients", summary = "接口客户端列表")
    public CursorPage<ClientView> list(@BeanParam @Valid Paging paging) {
        return service.page(paging);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("client:manage")
    @Operation(operationId = "registerClient", summary = "登记接口客户端，密钥只显示一次")
    public ClientView register(@Valid @NotNull RegisterClient command) {
        return service.register(command);
    }

    @POST
    @Path("{id}/revocation")
    @PermissionsAllowed("client:manage")
    @Idempotent
    @Operation(operationId = "revokeClient", summary = "撤销接口客户端，立即生效")
    public ClientView revoke(@RestPath UUID id, @Valid @NotNull Reason command) {
        return service.revoke(id, command);
    }
}

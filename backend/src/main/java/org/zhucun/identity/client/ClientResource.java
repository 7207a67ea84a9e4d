package org.zhucun.identity.client;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.identity.Reason;
import org.zhucun.identity.assertion.ClientJwks;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;
import org.zhucun.kernel.Paging;

@Path("/api/v1/clients")
@Tag(name = "identity")
class ClientResource {
    private final ClientService service;
    private final ClientCredentialService credentials;

    ClientResource(ClientService service, ClientCredentialService credentials) {
        this.service = service;
        this.credentials = credentials;
    }

    @GET
    @PermissionsAllowed("client:manage")
    @Operation(operationId = "listClients", summary = "接口客户端列表")
    public CursorPage<ClientView> list(@BeanParam @Valid Paging paging) {
        return service.page(paging);
    }

    @GET
    @Path("scopes")
    @PermissionsAllowed("client:manage")
    @Operation(operationId = "listClientScopes", summary = "可授予接口客户端的权限")
    public ClientScopes scopes() {
        return service.scopes();
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("client:manage")
    @Operation(operationId = "registerClient", summary = "登记接口客户端；未给公钥的发给密钥，密钥只显示一次")
    public ClientView register(@Valid @NotNull RegisterClient command) {
        return service.register(command);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("client:manage")
    @Operation(operationId = "changeClient", summary = "变更接口客户端的权限、配额和有效期")
    public ClientView change(@RestPath UUID id, @Valid @NotNull ChangeClient command) {
        return service.change(id, command);
    }

    @POST
    @Path("{id}/secret")
    @PermissionsAllowed("client:manage")
    @Operation(operationId = "renewClientSecret", summary = "更换密钥，旧密钥可保留到某日；新密钥只显示一次")
    public ClientView renewSecret(@RestPath UUID id, @Valid @NotNull RenewSecret command) {
        return credentials.renewSecret(id, command);
    }

    @POST
    @Path("{id}/secret/withdrawal")
    @PermissionsAllowed("client:manage")
    @Idempotent
    @Operation(operationId = "withdrawClientSecret", summary = "取消密钥，此后只凭公钥认证")
    public ClientView withdrawSecret(@RestPath UUID id) {
        return credentials.withdrawSecret(id);
    }

    @POST
    @Path("{id}/keys")
    @PermissionsAllowed("client:manage")
    @Idempotent
    @Operation(operationId = "addClientKeys", summary = "登记公钥（JWKS）")
    public ClientView addKeys(@RestPath UUID id, @Valid @NotNull ClientJwks command) {
        return credentials.addKeys(id, command);
    }

    @POST
    @Path("{id}/keys/{kid}/retirement")
    @PermissionsAllowed("client:manage")
    @Idempotent
    @Operation(operationId = "retireClientKey", summary = "自某日起停用公钥，当日即立即停用")
    public ClientView retireKey(
            @RestPath UUID id, @RestPath @Size(max = 64) String kid, @Valid @NotNull RetireClientKey command) {
        return credentials.retireKey(id, kid, command);
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

package org.zhucun.identity.account;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

@Path("/api/v1/accounts")
@Tag(name = "identity")
class AccountResource {
    private final AccountService service;

    AccountResource(AccountService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("account:manage")
    @Operation(operationId = "listAccounts", summary = "账号列表")
    public CursorPage<AccountView> list(@BeanParam @Valid AccountFilter filter) {
        return service.page(filter);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("account:manage")
    @Operation(operationId = "createAccount", summary = "新建账号")
    public AccountView create(@Valid @NotNull CreateAccount command) {
        return service.create(command);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("account:manage")
    @Operation(operationId = "getAccount", summary = "查看账号")
    public AccountView get(@RestPath UUID id) {
        return service.get(id);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("account:manage")
    @Operation(operationId = "changeAccount", summary = "修改账号")
    public AccountView change(@RestPath UUID id, @Valid @NotNull ChangeAccount command) {
        return service.change(id, command);
    }

    @POST
    @Path("{id}/disablement")
    @PermissionsAllowed("account:manage")
    @Idempotent
    @Operation(operationId = "disableAccount", summary = "停用账号，其会话立即失效")
    public AccountView disable(@RestPath UUID id, @Valid @NotNull Reason command) {
        return service.disable(id, command);
    }

    @POST
    @Path("{id}/enablement")
    @PermissionsAllowed("account:manage")
    @Idempotent
    @Operation(operationId = "enableAccount", summary = "启用账号")
    public AccountView enable(@RestPath UUID id) {
        return service.enable(id);
    }

    @POST
    @Path("{id}/password-reset")
    @PermissionsAllowed("account:manage")
    @Operation(operationId = "resetPassword", summary = "重置口令，其会话立即失效")
    public AccountView resetPassword(@RestPath UUID id, @Valid @NotNull ResetPassword command) {
        return service.resetPassword(id, command);
    }
}

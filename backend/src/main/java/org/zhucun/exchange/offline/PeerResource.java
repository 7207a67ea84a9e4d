package org.zhucun.exchange.offline;

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

/** 对端系统. */
@Path("/api/v1/peers")
@Tag(name = "exchange")
class PeerResource {
    private final PeerService service;
    private final OwnKeys keys;

    PeerResource(PeerService service, OwnKeys keys) {
        this.service = service;
        this.keys = keys;
    }

    @GET
    @PermissionsAllowed({"client:manage", "bundle:carry"})
    @Operation(operationId = "listPeers", summary = "离线交换的对端系统，新的在前")
    public CursorPage<PeerView> list(@BeanParam @Valid Paging paging) {
        return service.page(paging);
    }

    @GET
    @Path("keys")
    @PermissionsAllowed({"client:manage", "bundle:carry"})
    @Operation(operationId = "getExchangeKeys", summary = "本系统的公钥，交给对端登记（电话核对）")
    public ExchangeKeysView keys() {
        return keys.view();
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @PermissionsAllowed("client:manage")
    @Operation(operationId = "registerPeer", summary = "登记对端系统及其公钥：收方（为其制包）或发方（收其包）")
    public PeerView register(@Valid @NotNull RegisterPeer command) {
        return service.register(command);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed({"client:manage", "bundle:carry"})
    @Operation(operationId = "getPeer", summary = "查看对端系统")
    public PeerView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Path("{id}/keys")
    @Idempotent
    @PermissionsAllowed("client:manage")
    @Operation(operationId = "renewPeerKeys", summary = "更换对端系统的公钥，未列出的不再认可")
    public PeerView renewKeys(@RestPath UUID id, @Valid @NotNull RenewPeerKeys command) {
        return service.renewKeys(id, command);
    }

    @POST
    @Path("{id}/retirement")
    @Idempotent
    @PermissionsAllowed("client:manage")
    @Operation(operationId = "retirePeer", summary = "停用对端系统，不可恢复；已有的副本保留")
    public PeerView retire(@RestPath UUID id, @Valid @NotNull Reason command) {
        return service.retire(id, command.reason());
    }

    @POST
    @Path("{id}/restart")
    @Idempotent
    @PermissionsAllowed("bundle:carry")
    @Operation(operationId = "beginPeerAgain", summary = "重新开始：下一个包为全量，编号从1起（收方丢失副本或本系统恢复备份之后）")
    public PeerView beginAgain(@RestPath UUID id, @Valid @NotNull Reason command) {
        return service.beginAgain(id, command.reason());
    }
}

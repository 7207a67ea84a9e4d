package org.zhucun.command.link;

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
import org.zhucun.command.EndOn;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 结对帮扶. */
@Path("/api/v1/pairings")
@Tag(name = "command")
class PairingResource {
    private final PairingService service;

    PairingResource(PairingService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("command:read")
    @Operation(operationId = "listPairings", summary = "查询单位与村结对")
    public CursorPage<PairingView> list(@BeanParam @Valid PairingFilter filter) {
        return service.list(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("command:read")
    @Operation(operationId = "getPairing", summary = "查看结对")
    public PairingView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("command:edit")
    @Operation(operationId = "pairUnit", summary = "单位与村结对")
    public PairingView pair(@Valid @NotNull PairUnit command) {
        return service.pair(command);
    }

    @POST
    @Path("{id}/end")
    @Idempotent
    @PermissionsAllowed("command:edit")
    @Operation(operationId = "endPairing", summary = "结束结对（不删除）")
    public PairingView end(@RestPath UUID id, @Valid @NotNull EndOn command) {
        return service.end(id, command);
    }
}

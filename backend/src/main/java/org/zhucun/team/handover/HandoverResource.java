package org.zhucun.team.handover;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 压茬交接: what who leaves hands over to who comes. */
@Path("/api/v1/handovers")
@Tag(name = "team")
class HandoverResource {
    private final HandoverService service;

    HandoverResource(HandoverService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("team:read")
    @Operation(operationId = "listHandovers", summary = "查询交接")
    public CursorPage<HandoverLine> list(@BeanParam @Valid HandoverFilter filter) {
        return service.list(filter);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("team:edit")
    @Operation(operationId = "openHandover", summary = "开始交接")
    public HandoverView open(@Valid @NotNull OpenHandover command) {
        return service.open(command);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("team:read")
    @Operation(operationId = "getHandover", summary = "查看交接及三张清单")
    public HandoverView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Path("{id}/items")
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("handover:edit")
    @Operation(operationId = "listHandoverItem", summary = "列入清单")
    public HandoverView add(@RestPath UUID id, @Valid @NotNull AddItem command) {
        return service.list(id, command);
    }

    @DELETE
    @Path("{id}/items/{item}")
    @PermissionsAllowed("handover:edit")
    @Operation(operationId = "withdrawHandoverItem", summary = "从清单撤下")
    public HandoverView withdraw(@RestPath UUID id, @RestPath UUID item) {
        return service.withdraw(id, item);
    }

    @POST
    @Path("{id}/items/{item}/decision")
    @Idempotent
    @PermissionsAllowed("handover:edit")
    @Operation(operationId = "decideHandoverItem", summary = "接收或拒收")
    public HandoverView decide(@RestPath UUID id, @RestPath UUID item, @Valid @NotNull DecideItem command) {
        return service.decide(id, item, command);
    }

    @POST
    @Path("{id}/items/{item}/settlement")
    @Idempotent
    @PermissionsAllowed("handover:edit")
    @Operation(operationId = "settleHandoverItem", summary = "了结拒收事项")
    public HandoverView settle(@RestPath UUID id, @RestPath UUID item, @Valid @NotNull SettleItem command) {
        return service.settle(id, item, command);
    }

    @POST
    @Path("{id}/signatures")
    @Idempotent
    @PermissionsAllowed("handover:edit")
    @Operation(operationId = "signHandover", summary = "交接签字")
    public HandoverView sign(@RestPath UUID id, @Valid @NotNull SignHandover command) {
        return service.sign(id, command);
    }

    @POST
    @Path("{id}/meeting")
    @Idempotent
    @PermissionsAllowed("handover:edit")
    @Operation(operationId = "holdMeetAndGreet", summary = "登记见面会")
    public HandoverView meet(@RestPath UUID id, @Valid @NotNull HoldMeeting command) {
        return service.meet(id, command);
    }
}

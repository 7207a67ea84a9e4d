package org.zhucun.incentive.entitlement;

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
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

@Path("/api/v1/entitlements")
@Tag(name = "incentive")
class EntitlementResource {
    private final EntitlementService service;
    private final AccrualService accruals;
    private final ReliefService reliefs;

    EntitlementResource(EntitlementService service, AccrualService accruals, ReliefService reliefs) {
        this.service = service;
        this.accruals = accruals;
        this.reliefs = reliefs;
    }

    @GET
    @PermissionsAllowed("incentive:read")
    @Operation(operationId = "listEntitlements", summary = "待遇兑现列表")
    public CursorPage<EntitlementView> list(@BeanParam @Valid EntitlementFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("incentive:read")
    @Operation(operationId = "getEntitlement", summary = "待遇详情及兑现记录")
    public EntitlementView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Path("accruals")
    @Idempotent
    @PermissionsAllowed("incentive:edit")
    @Operation(operationId = "accrueEntitlements", summary = "计提一个地区一个月的待遇")
    public AccrualView accrue(@Valid @NotNull AccrueEntitlements command) {
        return accruals.accrue(command);
    }

    @POST
    @Path("relief")
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("incentive:edit")
    @Operation(operationId = "grantRelief", summary = "核定抚恤救助")
    public EntitlementView grant(@Valid @NotNull GrantRelief command) {
        return reliefs.grant(command);
    }

    @POST
    @Path("{id}/delivery")
    @Idempotent
    @PermissionsAllowed("entitlement:deliver")
    @Operation(operationId = "deliverEntitlement", summary = "登记待遇兑现")
    public EntitlementView deliver(@RestPath UUID id, @Valid @NotNull DeliverEntitlement command) {
        return service.deliver(id, command);
    }

    @POST
    @Path("{id}/cancellation")
    @Idempotent
    @PermissionsAllowed("incentive:edit")
    @Operation(operationId = "cancelEntitlement", summary = "取消不应计提的待遇")
    public EntitlementView cancel(@RestPath UUID id, @Valid @NotNull CancelEntitlement command) {
        return service.cancel(id, command);
    }
}

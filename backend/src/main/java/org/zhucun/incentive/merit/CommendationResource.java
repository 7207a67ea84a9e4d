package org.zhucun.incentive.merit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

@Path("/api/v1/incentives")
@Tag(name = "incentive")
class CommendationResource {
    private final CommendationService service;

    CommendationResource(CommendationService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("incentive:read")
    @Operation(operationId = "listIncentives", summary = "激励列表（表彰、提拔、约谈提醒）")
    public CursorPage<CommendationView> list(@BeanParam @Valid CommendationFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("totals")
    @PermissionsAllowed("incentive:read")
    @Operation(operationId = "incentiveTotals", summary = "三个一批合计")
    public Map<CommendationKind, Long> totals(@BeanParam @Valid CommendationFilter filter) {
        return service.totals(filter);
    }

    @GET
    @Path("delivery-rate")
    @PermissionsAllowed("incentive:read")
    @Operation(operationId = "getDeliveryRate", summary = "待遇兑现率")
    public DeliveryRate deliveryRate(@BeanParam @Valid DeliveryFilter filter) {
        return service.deliveryRate(filter);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("incentive:edit")
    @Operation(operationId = "recordIncentive", summary = "登记激励")
    public CommendationView record(@Valid @NotNull RecordCommendation command) {
        return service.record(command);
    }
}

package org.zhucun.fieldwork.household;

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
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 一户一策. */
@Path("/api/v1/household-plans")
@Tag(name = "fieldwork")
class HouseholdPlanResource {
    private final HouseholdPlanService service;

    HouseholdPlanResource(HouseholdPlanService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("household:read")
    @Operation(operationId = "listHouseholdPlans", summary = "查询一户一策")
    public CursorPage<HouseholdPlanView> list(@BeanParam @Valid HouseholdPlanFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("household:read")
    @Operation(operationId = "getHouseholdPlan", summary = "查看一户一策及审核（留痕）")
    public HouseholdPlanView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("household:edit")
    @Operation(operationId = "draftHouseholdPlan", summary = "起草一户一策")
    public HouseholdPlanView draft(@Valid @NotNull HouseholdCommands.DraftHouseholdPlan command) {
        return service.draft(command);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("household:edit")
    @Operation(operationId = "changeHouseholdPlan", summary = "修改一户一策草稿")
    public HouseholdPlanView change(@RestPath UUID id, @Valid @NotNull HouseholdCommands.ChangeHouseholdPlan command) {
        return service.change(id, command);
    }

    @POST
    @Path("{id}/submission")
    @Idempotent
    @PermissionsAllowed("household:edit")
    @Operation(operationId = "submitHouseholdPlan", summary = "送审一户一策")
    public HouseholdPlanView submit(@RestPath UUID id) {
        return service.submit(id);
    }

    @POST
    @Path("{id}/review")
    @Idempotent
    @PermissionsAllowed("household:review")
    @Operation(operationId = "reviewHouseholdPlan", summary = "审核一户一策（五级，五人）")
    public HouseholdPlanView review(@RestPath UUID id, @Valid @NotNull HouseholdCommands.ReviewHouseholdPlan command) {
        return service.review(id, command);
    }

    @POST
    @Path("{id}/revision")
    @Idempotent
    @PermissionsAllowed("household:edit")
    @Operation(operationId = "reviseHouseholdPlan", summary = "一户一策新版本")
    public HouseholdPlanView revise(@RestPath UUID id) {
        return service.revise(id);
    }
}

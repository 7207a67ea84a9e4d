package org.zhucun.selection.plan;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 选派方案. */
@Path("/api/v1/selection-plans")
@Tag(name = "selection")
class PlanResource {
    private final PlanService service;
    private final PlanReasons reasons;

    PlanResource(PlanService service, PlanReasons reasons) {
        this.service = service;
        this.reasons = reasons;
    }

    @GET
    @PermissionsAllowed("selection:read")
    @Operation(operationId = "listSelectionPlans", summary = "查询选派方案")
    public CursorPage<PlanView> list(@BeanParam @Valid PlanFilter filter) {
        return service.list(filter);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("selection:edit")
    @Operation(operationId = "requestSelectionPlan", summary = "生成选派方案")
    public PlanDetail request(@Valid @NotNull RequestPlan command) {
        return service.request(command);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("selection:read")
    @Operation(operationId = "getSelectionPlan", summary = "查看选派方案及计分说明")
    public PlanDetail get(@RestPath UUID id) {
        return service.get(id);
    }

    @GET
    @Path("{id}/reasons")
    @PermissionsAllowed("selection:read")
    @Operation(operationId = "listSelectionPlanReasons", summary = "采纳方案前须说明的理由")
    public List<AskedReason> reasons(@RestPath UUID id) {
        return reasons.of(id);
    }

    @PUT
    @Path("{id}/assignments")
    @PermissionsAllowed("selection:edit")
    @Operation(operationId = "editSelectionPlan", summary = "调整选派方案并重新计分")
    public PlanDetail edit(@RestPath UUID id, @Valid @NotNull EditPlan command) {
        return service.edit(id, command);
    }

    @POST
    @Path("{id}/stop")
    @Idempotent
    @PermissionsAllowed("selection:edit")
    @Operation(operationId = "stopSelectionPlan", summary = "停止计算选派方案")
    public PlanDetail stop(@RestPath UUID id) {
        return service.stop(id);
    }

    @POST
    @Path("{id}/acceptance")
    @Idempotent
    @PermissionsAllowed("selection:decide")
    @Operation(operationId = "acceptSelectionPlan", summary = "采纳选派方案")
    public PlanDetail accept(@RestPath UUID id, @Valid @NotNull AcceptPlan command) {
        return service.accept(id, command);
    }
}

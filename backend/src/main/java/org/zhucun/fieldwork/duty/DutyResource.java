package org.zhucun.fieldwork.duty;

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

/** 职责计划. */
@Path("/api/v1/duty-plans")
@Tag(name = "fieldwork")
class DutyResource {
    private final DutyService service;

    DutyResource(DutyService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("fieldwork:read")
    @Operation(operationId = "listDutyPlans", summary = "查询职责计划")
    public CursorPage<DutyPlanView> list(@BeanParam @Valid DutyFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("fieldwork:read")
    @Operation(operationId = "getDutyPlan", summary = "查看职责计划及措施")
    public DutyPlanView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("fieldwork:record")
    @Operation(operationId = "draftDutyPlan", summary = "起草职责计划")
    public DutyPlanView draft(@Valid @NotNull DutyCommands.DraftDutyPlan command) {
        return service.draft(command);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("fieldwork:record")
    @Operation(operationId = "changeDutyPlan", summary = "修改职责计划草稿")
    public DutyPlanView change(@RestPath UUID id, @Valid @NotNull DutyCommands.ChangeDutyPlan command) {
        return service.change(id, command);
    }

    @POST
    @Path("{id}/submission")
    @Idempotent
    @PermissionsAllowed("fieldwork:record")
    @Operation(operationId = "submitDutyPlan", summary = "报送职责计划")
    public DutyPlanView submit(@RestPath UUID id) {
        return service.submit(id);
    }
}

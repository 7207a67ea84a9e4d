package org.zhucun.incentive.model;

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

/** 先进典型. */
@Path("/api/v1/model-cases")
@Tag(name = "incentive")
class ModelCaseResource {
    private final ModelCaseService service;

    ModelCaseResource(ModelCaseService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("incentive:read")
    @Operation(operationId = "listModelCases", summary = "先进典型列表")
    public CursorPage<ModelCaseView> list(@BeanParam @Valid ModelCaseFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("incentive:read")
    @Operation(operationId = "getModelCase", summary = "查看先进典型材料")
    public ModelCaseView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("incentive:edit")
    @Operation(operationId = "recordModelCase", summary = "登记先进典型")
    public ModelCaseView record(@Valid @NotNull ModelCaseCommands.RecordModelCase command) {
        return service.record(command);
    }

    @POST
    @Path("{id}/publication")
    @Idempotent
    @PermissionsAllowed("incentive:edit")
    @Operation(operationId = "publishModelCase", summary = "登记典型宣传情况")
    public ModelCaseView publish(@RestPath UUID id, @Valid @NotNull ModelCaseCommands.PublishModelCase command) {
        return service.publish(id, command);
    }
}

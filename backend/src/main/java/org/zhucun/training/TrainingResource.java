package org.zhucun.training;

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

/** 培训. */
@Path("/api/v1/trainings")
@Tag(name = "training")
class TrainingResource {
    private final TrainingService service;

    TrainingResource(TrainingService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("training:read")
    @Operation(operationId = "listTrainings", summary = "培训班列表")
    public CursorPage<TrainingView> list(@BeanParam @Valid TrainingFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("training:read")
    @Operation(operationId = "getTraining", summary = "培训班及参训人员")
    public TrainingView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("training:record")
    @Operation(operationId = "recordTraining", summary = "登记培训班及参训人员")
    public TrainingView hold(@Valid @NotNull RecordTraining command) {
        return service.hold(command);
    }
}

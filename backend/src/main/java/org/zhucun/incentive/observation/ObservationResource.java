package org.zhucun.incentive.observation;

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

/** 考察识别记录. */
@Path("/api/v1/observation-notes")
@Tag(name = "incentive")
class ObservationResource {
    private final ObservationService service;

    ObservationResource(ObservationService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("observation:read")
    @Operation(operationId = "listObservationNotes", summary = "考察识别记录列表（不含内容，查阅留痕）")
    public CursorPage<ObservationItem> list(@BeanParam @Valid ObservationFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("observation:read")
    @Operation(operationId = "getObservationNote", summary = "查看考察识别记录（查阅留痕）")
    public ObservationView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("observation:note")
    @Operation(operationId = "noteObservation", summary = "登记考察识别记录")
    public ObservationView note(@Valid @NotNull NoteObservation command) {
        return service.note(command);
    }
}

package org.zhucun.team.staffing;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.kernel.Idempotent;

/** 借调: members lent out of their villages. */
@Path("/api/v1/postings/{id}/secondments")
@Tag(name = "team")
class SecondmentResource {
    private final SecondmentService service;

    SecondmentResource(SecondmentService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("team:read")
    @Operation(operationId = "listSecondments", summary = "借调记录")
    public List<SecondmentView> list(@RestPath UUID id) {
        return service.of(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("team:edit")
    @Operation(operationId = "recordSecondment", summary = "登记借调")
    public SecondmentView record(@RestPath UUID id, @Valid @NotNull RecordSecondment command) {
        return service.record(id, command);
    }

    @POST
    @Path("{secondment}/end")
    @Idempotent
    @PermissionsAllowed("team:edit")
    @Operation(operationId = "endSecondment", summary = "借调结束")
    public SecondmentView end(@RestPath UUID id, @RestPath UUID secondment, @Valid @NotNull EndSecondment command) {
        return service.end(id, secondment, command);
    }
}

package org.zhucun.fieldwork.guidance;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 政策宣传. */
@Path("/api/v1/publicity-events")
@Tag(name = "fieldwork")
class PublicityResource {
    private final PublicityService service;

    PublicityResource(PublicityService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("fieldwork:read")
    @Operation(operationId = "listPublicityEvents", summary = "查询政策宣传")
    public CursorPage<PublicityView> list(@BeanParam @Valid PublicityFilter filter) {
        return service.page(filter);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("fieldwork:record")
    @Operation(operationId = "recordPublicityEvent", summary = "登记政策宣传、讲习")
    public PublicityView record(@Valid @NotNull GuidanceCommands.RecordPublicity command) {
        return service.record(command);
    }
}

package org.zhucun.assessment.accountability;

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

/** 问责. */
@Path("/api/v1/accountability-cases")
@Tag(name = "assessment")
class CaseResource {
    private final CaseService service;

    CaseResource(CaseService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("measure:read")
    @Operation(operationId = "listAccountabilityCases", summary = "派出单位主要负责人问责列表")
    public CursorPage<CaseView> list(@BeanParam @Valid CaseFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("measure:read")
    @Operation(operationId = "getAccountabilityCase", summary = "查看问责")
    public CaseView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("measure:record")
    @Operation(operationId = "recordAccountabilityCase", summary = "登记对派出单位主要负责人的问责")
    public CaseView record(@Valid @NotNull RecordCase command) {
        return service.record(command);
    }

    @POST
    @Path("{id}/revocation")
    @Idempotent
    @PermissionsAllowed("measure:record")
    @Operation(operationId = "revokeAccountabilityCase", summary = "撤销问责")
    public CaseView revoke(@RestPath UUID id, @Valid @NotNull RevokeCase command) {
        return service.revoke(id, command);
    }
}

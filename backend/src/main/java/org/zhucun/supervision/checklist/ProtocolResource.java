package org.zhucun.supervision.checklist;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.kernel.Idempotent;

/** 督查记录. */
@Path("/api/v1/inspections")
@Tag(name = "supervision")
class ProtocolResource {
    private final ProtocolService service;

    ProtocolResource(ProtocolService service) {
        this.service = service;
    }

    @GET
    @Path("{id}/protocol")
    @PermissionsAllowed("finding:read")
    @Operation(operationId = "getInspectionProtocol", summary = "督查记录：要点、在岗、测试结果与建议登记的问题")
    public ProtocolView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Path("{id}/protocol")
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("finding:record")
    @Operation(operationId = "recordInspectionProtocol", summary = "登记督查记录")
    public ProtocolView record(@RestPath UUID id, @Valid @NotNull ProtocolCommands.RecordProtocol command) {
        return service.record(id, command);
    }
}

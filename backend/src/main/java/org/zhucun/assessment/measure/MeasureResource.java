package org.zhucun.assessment.measure;

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

/** 组织处理. */
@Path("/api/v1/organizational-measures")
@Tag(name = "assessment")
class MeasureResource {
    private final MeasureService service;

    MeasureResource(MeasureService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("measure:read")
    @Operation(operationId = "listOrganizationalMeasures", summary = "组织处理列表")
    public CursorPage<MeasureView> list(@BeanParam @Valid MeasureFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("measure:read")
    @Operation(operationId = "getOrganizationalMeasure", summary = "查看组织处理")
    public MeasureView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("measure:record")
    @Operation(operationId = "recordOrganizationalMeasure", summary = "登记组织处理")
    public MeasureView record(@Valid @NotNull RecordMeasure command) {
        return service.record(command);
    }

    @POST
    @Path("{id}/revocation")
    @Idempotent
    @PermissionsAllowed("measure:record")
    @Operation(operationId = "revokeOrganizationalMeasure", summary = "撤销组织处理")
    public MeasureView revoke(@RestPath UUID id, @Valid @NotNull RevokeMeasure command) {
        return service.revoke(id, command);
    }
}

package org.zhucun.supervision;

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

@Path("/api/v1/inspections")
@Tag(name = "supervision")
class InspectionResource {
    private final InspectionService service;

    InspectionResource(InspectionService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("finding:read")
    @Operation(operationId = "listInspections", summary = "督查列表")
    public CursorPage<InspectionView> list(@BeanParam @Valid InspectionFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("finding:read")
    @Operation(operationId = "getInspection", summary = "督查详情")
    public InspectionView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("finding:record")
    @Operation(operationId = "recordInspection", summary = "登记督查")
    public InspectionView record(@Valid @NotNull RecordInspection command) {
        return service.record(command);
    }
}

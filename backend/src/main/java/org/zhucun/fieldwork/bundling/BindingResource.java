package org.zhucun.fieldwork.bundling;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhucun.kernel.CursorPage;

/** 三个捆绑. */
@Path("/api/v1/unit-bindings")
@Tag(name = "fieldwork")
class BindingResource {
    private final BindingService service;

    BindingResource(BindingService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("binding:read")
    @Operation(operationId = "listUnitBindings", summary = "三个捆绑台账（未捆绑的在前）")
    public CursorPage<UnitBindingView> list(@BeanParam @Valid BindingFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("summary")
    @PermissionsAllowed("binding:read")
    @Operation(operationId = "sumUnitBindings", summary = "三个捆绑汇总")
    public BindingSummary summary(@BeanParam @Valid BindingFilter filter) {
        return service.summary(filter);
    }
}

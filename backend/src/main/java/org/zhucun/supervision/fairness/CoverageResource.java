package org.zhucun.supervision.fairness;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhucun.kernel.CursorPage;

/** 督查均衡. */
@Path("/api/v1/inspection-coverage")
@Tag(name = "supervision")
class CoverageResource {
    private final CoverageService service;

    CoverageResource(CoverageService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("coverage:read")
    @Operation(operationId = "getInspectionCoverage", summary = "督查覆盖、间隔和结果分布（按督查机构、派出单位）")
    public InspectionCoverage coverage(@BeanParam @Valid CoverageFilter filter) {
        return service.coverage(filter);
    }

    @GET
    @Path("villages")
    @PermissionsAllowed("coverage:read")
    @Operation(operationId = "listVillageCoverage", summary = "各村督查次数与间隔")
    public CursorPage<VillageCoverage> villages(@BeanParam @Valid CoverageFilter filter) {
        return service.villages(filter);
    }
}

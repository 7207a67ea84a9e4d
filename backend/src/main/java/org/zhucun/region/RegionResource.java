package org.zhucun.region;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.CursorPage;

/** 行政区划: the tree beneath the office's node. */
@Path("/api/v1/regions")
@Tag(name = "region")
class RegionResource {
    private final RegionService service;

    RegionResource(RegionService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("region:read")
    @Operation(operationId = "listRegions", summary = "下级区划，或按代码、名称、拼音、简拼检索")
    public CursorPage<RegionView> list(@BeanParam @Valid RegionFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("{code}")
    @PermissionsAllowed("region:read")
    @Operation(operationId = "getRegion", summary = "查看一个区划在某日的情况及其沿革")
    public RegionView get(@RestPath @Size(max = 12) String code, @RestQuery LocalDate asOf) {
        return service.get(code, asOf);
    }

    @GET
    @Path("{code}/succession")
    @PermissionsAllowed("region:read")
    @Operation(operationId = "getRegionSuccession", summary = "区划的前身与后继")
    public Successions successions(@RestPath @Size(max = 12) String code) {
        return service.successions(code);
    }
}

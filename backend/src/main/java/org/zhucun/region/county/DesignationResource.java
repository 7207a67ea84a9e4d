package org.zhucun.region.county;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** 县的类别. */
@Path("/api/v1/counties/{county}/categories")
@Tag(name = "region")
class DesignationResource {
    private final DesignationService service;

    DesignationResource(DesignationService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("region:read")
    @Operation(operationId = "listCountyCategories", summary = "县的类别及其起止")
    public List<DesignationView> list(
            @RestPath @Size(max = 6) @Pattern(regexp = "\\d{6}", message = "region.county.level") String county) {
        return service.of(county);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("region:edit")
    @Operation(operationId = "designateCounty", summary = "认定县的类别")
    public DesignationView designate(
            @RestPath @Size(max = 6) @Pattern(regexp = "\\d{6}", message = "region.county.level") String county,
            @Valid @NotNull DesignateCounty command) {
        return service.designate(county, command);
    }

    @POST
    @Path("{id}/end")
    @Idempotent
    @PermissionsAllowed("region:edit")
    @Operation(operationId = "endCountyCategory", summary = "县退出类别")
    public DesignationView end(
            @RestPath @Size(max = 6) @Pattern(regexp = "\\d{6}", message = "region.county.level") String county,
            @RestPath UUID id,
            @Valid @NotNull EndDesignation command) {
        return service.end(county, id, command);
    }
}

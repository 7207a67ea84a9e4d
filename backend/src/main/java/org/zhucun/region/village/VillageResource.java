package org.zhucun.region.village;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 村: categories and points. */
@Path("/api/v1/villages")
@Tag(name = "region")
class VillageResource {
    private final VillageService service;

    VillageResource(VillageService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("region:read")
    @Operation(operationId = "listVillages", summary = "村及其类别、坐标")
    public CursorPage<VillageView> list(@BeanParam @Valid VillageFilter filter) {
        return service.page(filter);
    }

    @POST
    @Path("{code}/categories")
    @ResponseStatus(201)
    @Idempotent
    @PermissionsAllowed("region:edit")
    @Operation(operationId = "assignVillageCategory", summary = "认定村的类别")
    public CategoryView assign(@RestPath @Size(max = 12) String code, @Valid @NotNull AssignCategory command) {
        return service.assign(code, command);
    }

    @POST
    @Path("{code}/categories/{id}/end")
    @Idempotent
    @PermissionsAllowed("region:edit")
    @Operation(operationId = "endVillageCategory", summary = "村退出类别")
    public CategoryView end(
            @RestPath @Size(max = 12) String code, @RestPath UUID id, @Valid @NotNull EndCategory command) {
        return service.end(code, id, command);
    }

    @GET
    @Path("{code}/neighbours")
    @PermissionsAllowed("region:read")
    @Operation(operationId = "listVillageNeighbours", summary = "相邻的村")
    public List<NeighbourView> neighbours(@RestPath @Size(max = 12) String code) {
        return service.neighbours(code);
    }

    @POST
    @Path("{code}/neighbours")
    @ResponseStatus(201)
    @Idempotent
    @PermissionsAllowed("region:edit")
    @Operation(operationId = "nameVillageNeighbour", summary = "登记相邻的村")
    public NeighbourView nameNeighbour(@RestPath @Size(max = 12) String code, @Valid @NotNull NameNeighbour command) {
        return service.nameNeighbour(code, command);
    }

    @PUT
    @Path("{code}/point")
    @PermissionsAllowed("region:edit")
    @Operation(operationId = "setVillagePoint", summary = "标注村部坐标")
    public PointView setPoint(@RestPath @Size(max = 12) String code, @Valid @NotNull SetPoint command) {
        return service.setPoint(code, command);
    }

    @GET
    @Path("{code}/industries")
    @PermissionsAllowed("region:read")
    @Operation(operationId = "getVillageIndustries", summary = "村的产业")
    public VillageIndustries industries(@RestPath @Size(max = 12) String code) {
        return service.industries(code);
    }

    @PUT
    @Path("{code}/industries")
    @PermissionsAllowed("region:edit")
    @Operation(operationId = "setVillageIndustries", summary = "登记村的产业")
    public VillageIndustries setIndustries(
            @RestPath @Size(max = 12) String code, @Valid @NotNull SetIndustries command) {
        return service.setIndustries(code, command);
    }
}

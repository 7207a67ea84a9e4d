package org.zhucun.organization;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 组织机构. */
@Path("/api/v1/organizations")
@Tag(name = "organization")
class OrganizationResource {
    private final OrganizationService service;

    OrganizationResource(OrganizationService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("organization:read")
    @Operation(operationId = "listOrganizations", summary = "机构名录")
    public CursorPage<OrganizationView> list(@BeanParam @Valid OrganizationFilter filter) {
        return service.list(filter);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("organization:edit")
    @Operation(operationId = "enterOrganization", summary = "登记机构")
    public OrganizationView enter(@Valid @NotNull NewOrganization command) {
        return service.enter(command);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("organization:read")
    @Operation(operationId = "getOrganization", summary = "查看机构")
    public OrganizationView get(@RestPath UUID id) {
        return service.get(id);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("organization:edit")
    @Operation(operationId = "changeOrganization", summary = "变更机构信息")
    public OrganizationView change(@RestPath UUID id, @Valid @NotNull ChangedOrganization command) {
        return service.change(id, command);
    }

    @POST
    @Path("{id}/end")
    @Idempotent
    @PermissionsAllowed("organization:edit")
    @Operation(operationId = "endOrganization", summary = "撤销机构")
    public OrganizationView end(@RestPath UUID id, @Valid @NotNull EndOrganization command) {
        return service.end(id, command);
    }
}

package org.zhucun.incentive.honor;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 荣誉. */
@Path("/api/v1/honors")
@Tag(name = "incentive")
class HonorResource {
    private final HonorService service;

    HonorResource(HonorService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("incentive:read")
    @Operation(operationId = "listHonors", summary = "荣誉列表")
    public CursorPage<HonorView> list(@BeanParam @Valid HonorFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("incentive:read")
    @Operation(operationId = "getHonor", summary = "查看荣誉（证书内容）")
    public HonorView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("incentive:edit")
    @Operation(operationId = "recordHonor", summary = "登记荣誉并公示")
    public HonorView record(@Valid @NotNull HonorCommands.RecordHonor command) {
        return service.record(command);
    }

    @GET
    @Path("{id}/objections")
    @PermissionsAllowed("honor:object")
    @Operation(operationId = "listHonorObjections", summary = "查看公示异议")
    public List<HonorObjectionView> objections(@RestPath UUID id) {
        return service.objections(id);
    }

    @POST
    @Path("{id}/objections")
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("honor:object")
    @Operation(operationId = "objectHonor", summary = "登记公示异议")
    public HonorObjectionView object(@RestPath UUID id, @Valid @NotNull HonorCommands.ObjectHonor command) {
        return service.object(id, command);
    }

    @POST
    @Path("objections/{id}/decision")
    @Idempotent
    @PermissionsAllowed("honor:decide")
    @Operation(operationId = "decideHonorObjection", summary = "核实公示异议")
    public HonorObjectionView decide(@RestPath UUID id, @Valid @NotNull HonorCommands.DecideHonorObjection command) {
        return service.decide(id, command);
    }

    @POST
    @Path("{id}/revocation")
    @Idempotent
    @PermissionsAllowed("incentive:edit")
    @Operation(operationId = "revokeHonor", summary = "撤销荣誉")
    public HonorView revoke(@RestPath UUID id, @Valid @NotNull HonorCommands.RevokeHonor command) {
        return service.revoke(id, command);
    }
}

package org.zhucun.policy.pack;

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

/** 政策包. */
@Path("/api/v1/policies/packs")
@Tag(name = "policy")
class PackResource {
    private final PackService service;
    private final PackSimulation simulation;

    PackResource(PackService service, PackSimulation simulation) {
        this.service = service;
        this.simulation = simulation;
    }

    @GET
    @PermissionsAllowed("policy:read")
    @Operation(operationId = "listPolicyPacks", summary = "政策包列表")
    public CursorPage<PackView> list(@BeanParam @Valid PackFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("policy:read")
    @Operation(operationId = "getPolicyPack", summary = "政策包及其参数")
    public PackView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("policy:draft")
    @Operation(operationId = "draftPolicyPack", summary = "起草本地政策包")
    public PackView draft(@Valid @NotNull DraftPack command) {
        return service.draft(command);
    }

    @PUT
    @Path("{id}/parameters")
    @PermissionsAllowed("policy:draft")
    @Operation(operationId = "setPolicyPackParameters", summary = "设定草案的全部参数")
    public PackView set(@RestPath UUID id, @Valid @NotNull SetParameters command) {
        return service.set(id, command);
    }

    @POST
    @Path("{id}/simulation")
    @Idempotent
    @PermissionsAllowed("policy:draft")
    @Operation(operationId = "simulatePolicyPack", summary = "试算草案：某日将有谁不再符合或转为符合")
    public Simulation simulate(@RestPath UUID id, @Valid SimulatePack command) {
        return simulation.simulate(id, command);
    }

    @POST
    @Path("{id}/publication")
    @Idempotent
    @PermissionsAllowed("policy:publish")
    @Operation(operationId = "publishPolicyPack", summary = "发布政策包（须由起草人以外的人）")
    public PackView publish(@RestPath UUID id, @Valid PublishPack command) {
        return service.publish(id, command);
    }

    @POST
    @Path("{id}/retirement")
    @Idempotent
    @PermissionsAllowed("policy:publish")
    @Operation(operationId = "retirePolicyPack", summary = "废止政策包")
    public PackView retire(@RestPath UUID id, @Valid @NotNull RetirePack command) {
        return service.retire(id, command);
    }
}

package org.zhucun.cadre.merit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.kernel.Idempotent;

/** 干部考核与亲属. */
@Path("/api/v1/cadres")
@Tag(name = "cadre")
class MeritResource {
    private final MeritService service;

    MeritResource(MeritService service) {
        this.service = service;
    }

    @GET
    @Path("{id}/merits")
    @PermissionsAllowed("cadre:read")
    @Operation(operationId = "getCadreMerits", summary = "查看年度考核等次与配偶登记")
    public MeritView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Path("{id}/annual-grades")
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("cadre:edit")
    @Operation(operationId = "recordAnnualGrade", summary = "登记年度考核等次")
    public MeritView grade(@RestPath UUID id, @Valid @NotNull RecordGrade command) {
        return service.grade(id, command);
    }

    @POST
    @Path("{id}/spouse")
    @Idempotent
    @PermissionsAllowed("cadre:edit")
    @Operation(operationId = "recordSpouse", summary = "登记配偶（双方均为干部）")
    public MeritView spouse(@RestPath UUID id, @Valid @NotNull RecordSpouse command) {
        return service.marry(id, command);
    }
}

package org.zhucun.team.rotation;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Idempotent;

/** 任期: the term of one stay. */
@Path("/api/v1/postings/{id}/term")
@Tag(name = "team")
class TermResource {
    private final TermService service;

    TermResource(TermService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("team:read")
    @Operation(operationId = "getTerm", summary = "查看任期")
    public TermView get(@RestPath UUID id, @RestQuery LocalDate asOf) {
        return service.get(id, asOf);
    }

    @PUT
    @Path("wish")
    @PermissionsAllowed("rotation:wish")
    @Operation(operationId = "stateWish", summary = "登记去留意愿")
    public TermView wish(@RestPath UUID id, @Valid @NotNull StateWish command) {
        return service.wish(id, command);
    }

    @POST
    @Path("renewal")
    @Idempotent
    @PermissionsAllowed("team:edit")
    @Operation(operationId = "renewTerm", summary = "续任")
    public TermView renew(@RestPath UUID id, @Valid @NotNull RenewTerm command) {
        return service.renew(id, command);
    }
}

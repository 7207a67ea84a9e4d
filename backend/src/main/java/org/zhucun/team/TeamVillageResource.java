package org.zhucun.team;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.kernel.Idempotent;

/** 帮带村: villages a team serves besides its home. */
@Path("/api/v1/teams/{id}/villages")
@Tag(name = "team")
class TeamVillageResource {
    private final TeamVillageService service;

    TeamVillageResource(TeamVillageService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("team:edit")
    @Operation(operationId = "coverVillage", summary = "增加帮带村")
    public TeamView cover(@RestPath UUID id, @Valid @NotNull CoverVillage command) {
        return service.cover(id, command);
    }

    @POST
    @Path("{village}/end")
    @Idempotent
    @PermissionsAllowed("team:edit")
    @Operation(operationId = "releaseVillage", summary = "结束帮带")
    public TeamView release(
            @RestPath UUID id, @RestPath @Size(max = 12) String village, @Valid @NotNull ReleaseVillage command) {
        return service.release(id, village, command);
    }
}

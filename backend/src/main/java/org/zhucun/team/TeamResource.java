package org.zhucun.team;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 工作队: teams, their villages and units. */
@Path("/api/v1/teams")
@Tag(name = "team")
class TeamResource {
    private final TeamService service;

    TeamResource(TeamService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("team:read")
    @Operation(operationId = "listTeams", summary = "查询工作队")
    public CursorPage<TeamView> list(@BeanParam @Valid TeamFilter filter) {
        return service.list(filter);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("team:edit")
    @Operation(operationId = "formTeam", summary = "组建工作队")
    public TeamView form(@Valid @NotNull FormTeam command) {
        return service.form(command);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("team:read")
    @Operation(operationId = "getTeam", summary = "查看工作队及其成员")
    public TeamView get(
            @RestPath UUID id,
            @RestQuery @Parameter(description = "某日的村、单位与人员（默认今日）") LocalDate asOf,
            @RestQuery @Parameter(description = "记录时点：按当时系统中的记录回答") Instant knownAt) {
        return service.get(id, asOf);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("team:edit")
    @Operation(operationId = "changeTeam", summary = "变更工作队")
    public TeamView change(@RestPath UUID id, @Valid @NotNull FormTeam command) {
        return service.change(id, command);
    }

    @POST
    @Path("{id}/dissolution")
    @Idempotent
    @PermissionsAllowed("team:edit")
    @Operation(operationId = "dissolveTeam", summary = "撤销工作队")
    public TeamView dissolve(@RestPath UUID id, @Valid @NotNull DissolveTeam command) {
        return service.dissolve(id, command);
    }
}

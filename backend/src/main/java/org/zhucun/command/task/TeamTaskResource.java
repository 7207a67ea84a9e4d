package org.zhucun.command.task;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 工作队任务. */
@Path("/api/v1/team-tasks")
@Tag(name = "command")
class TeamTaskResource {
    private final TeamTaskService service;

    TeamTaskResource(TeamTaskService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("command:read")
    @Operation(operationId = "listTeamTasks", summary = "查询工作队任务")
    public CursorPage<TeamTaskView> list(@BeanParam @Valid TeamTaskFilter filter) {
        return service.list(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("command:read")
    @Operation(operationId = "getTeamTask", summary = "查看工作队任务")
    public TeamTaskView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Path("{id}/progress")
    @Idempotent
    @PermissionsAllowed("task:report")
    @Operation(operationId = "reportTeamTask", summary = "报告任务进展")
    public TeamTaskView report(@RestPath UUID id, @Valid @NotNull ReportProgress command) {
        return service.report(id, command);
    }
}

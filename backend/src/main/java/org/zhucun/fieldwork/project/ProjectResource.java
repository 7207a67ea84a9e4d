package org.zhucun.fieldwork.project;

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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.fieldwork.PeriodFilter;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 帮扶项目. */
@Path("/api/v1/projects")
@Tag(name = "fieldwork")
class ProjectResource {
    private final ProjectService service;

    ProjectResource(ProjectService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("fund:read")
    @Operation(operationId = "listProjects", summary = "查询帮扶项目")
    public CursorPage<ProjectView> list(@BeanParam @Valid ProjectFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("summary")
    @PermissionsAllowed("fund:read")
    @Operation(operationId = "countProjects", summary = "达到上报金额的项目数")
    public ProjectSummary summary(@BeanParam @Valid PeriodFilter filter) {
        return service.summary(filter);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("fund:edit")
    @Operation(operationId = "registerProject", summary = "登记帮扶项目")
    public ProjectView register(@Valid @NotNull ProjectCommands.RegisterProject command) {
        return service.register(command);
    }

    @POST
    @Path("{id}/completion")
    @Idempotent
    @PermissionsAllowed("fund:edit")
    @Operation(operationId = "completeProject", summary = "项目完工")
    public ProjectView complete(@RestPath UUID id, @Valid @NotNull ProjectCommands.CompleteProject command) {
        return service.complete(id, command);
    }
}

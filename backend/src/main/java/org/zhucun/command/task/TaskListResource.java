package org.zhucun.command.task;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 年度重点任务清单. */
@Path("/api/v1/task-lists")
@Tag(name = "command")
class TaskListResource {
    private final TaskListService service;
    private final TeamTaskService tasks;

    TaskListResource(TaskListService service, TeamTaskService tasks) {
        this.service = service;
        this.tasks = tasks;
    }

    @GET
    @PermissionsAllowed("command:read")
    @Operation(operationId = "listTaskLists", summary = "查询年度重点任务清单")
    public CursorPage<TaskListView> list(@BeanParam @Valid TaskListFilter filter) {
        return service.list(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("command:read")
    @Operation(operationId = "getTaskList", summary = "查看重点任务清单")
    public TaskListView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("command:edit")
    @Operation(operationId = "draftTaskList", summary = "起草重点任务清单")
    public TaskListView draft(@Valid @NotNull DraftTaskList command) {
        return service.draft(command);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("command:edit")
    @Operation(operationId = "changeTaskList", summary = "修改清单草稿")
    public TaskListView change(@RestPath UUID id, @Valid @NotNull DraftTaskList command) {
        return service.change(id, command);
    }

    @POST
    @Path("{id}/publication")
    @Idempotent
    @PermissionsAllowed("command:edit")
    @Operation(operationId = "publishTaskList", summary = "印发清单")
    public TaskListView publish(@RestPath UUID id) {
        return service.publish(id);
    }

    @POST
    @Path("{id}/cascade")
    @Idempotent
    @PermissionsAllowed("command:edit")
    @Operation(operationId = "handDownTaskList", summary = "将清单分解到工作队")
    public HandedDown handDown(@RestPath UUID id, @Valid @NotNull HandDown command) {
        return tasks.handDown(id, command);
    }

    @GET
    @Path("{id}/progress")
    @PermissionsAllowed("command:read")
    @Operation(operationId = "getTaskListProgress", summary = "清单进展")
    public TaskProgress progress(
            @RestPath UUID id,
            @RestQuery
                    @Size(max = 12)
                    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
                    String region) {
        return tasks.progress(id, region);
    }
}

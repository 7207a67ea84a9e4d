package org.zhucun.command.commander;

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
import org.zhucun.command.EndOn;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 大队长、总队长. */
@Path("/api/v1/commanders")
@Tag(name = "command")
class CommanderResource {
    private final CommanderService service;

    CommanderResource(CommanderService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("command:read")
    @Operation(operationId = "listCommanders", summary = "查询驻县大队长、镇总队长")
    public CursorPage<CommanderView> list(@BeanParam @Valid CommanderFilter filter) {
        return service.list(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("command:read")
    @Operation(operationId = "getCommander", summary = "查看大队长、总队长")
    public CommanderView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("command:edit")
    @Operation(operationId = "appointCommander", summary = "选派驻县大队长、明确镇总队长")
    public CommanderView appoint(@Valid @NotNull AppointCommander command) {
        return service.appoint(command);
    }

    @POST
    @Path("{id}/end")
    @Idempotent
    @PermissionsAllowed("command:edit")
    @Operation(operationId = "endCommander", summary = "大队长、总队长离任")
    public CommanderView end(@RestPath UUID id, @Valid @NotNull EndOn command) {
        return service.end(id, command);
    }
}

package org.zhucun.command.link;

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
import org.zhucun.command.PlaceFilter;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 联系包抓. */
@Path("/api/v1/contacts")
@Tag(name = "command")
class ContactResource {
    private final ContactService service;

    ContactResource(ContactService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("command:read")
    @Operation(operationId = "listContacts", summary = "查询联系领导、包抓组工干部")
    public CursorPage<ContactView> list(@BeanParam @Valid ContactFilter filter) {
        return service.list(filter);
    }

    @GET
    @Path("uncovered-teams")
    @PermissionsAllowed("command:read")
    @Operation(operationId = "listUncoveredTeams", summary = "无组工干部包抓的工作队")
    public CursorPage<UncoveredTeam> uncovered(@BeanParam @Valid PlaceFilter filter) {
        return service.uncovered(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("command:read")
    @Operation(operationId = "getContact", summary = "查看联系包抓")
    public ContactView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("command:edit")
    @Operation(operationId = "assignContact", summary = "明确联系领导、包抓组工干部")
    public ContactView assign(@Valid @NotNull AssignContact command) {
        return service.assign(command);
    }

    @POST
    @Path("{id}/end")
    @Idempotent
    @PermissionsAllowed("command:edit")
    @Operation(operationId = "endContact", summary = "结束联系包抓")
    public ContactView end(@RestPath UUID id, @Valid @NotNull EndOn command) {
        return service.end(id, command);
    }
}

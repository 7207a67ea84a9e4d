package org.zhucun.command.organ;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.zhucun.command.EndOn;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 机构: the organs of a region. */
@Path("/api/v1/organs")
@Tag(name = "command")
class OrganResource {
    private final OrganService service;
    private final SeatService seats;

    OrganResource(OrganService service, SeatService seats) {
        this.service = service;
        this.seats = seats;
    }

    @GET
    @PermissionsAllowed("command:read")
    @Operation(operationId = "listOrgans", summary = "查询领导小组、驻村办、工作站、专班")
    public CursorPage<OrganView> list(@BeanParam @Valid OrganFilter filter) {
        return service.list(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("command:read")
    @Operation(operationId = "getOrgan", summary = "查看机构")
    public OrganView get(
            @RestPath UUID id,
            @RestQuery LocalDate asOf,
            @RestQuery @Parameter(description = "记录时点：按当时系统中的记录回答") Instant knownAt) {
        return service.get(id, asOf);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("command:edit")
    @Operation(operationId = "foundOrgan", summary = "组建机构")
    public OrganView found(@Valid @NotNull FoundOrgan command) {
        return service.found(command);
    }

    @POST
    @Path("{id}/transfer")
    @Idempotent
    @PermissionsAllowed("command:edit")
    @Operation(operationId = "transferOrgan", summary = "划转更名，沿用原机构")
    public OrganView transfer(@RestPath UUID id, @Valid @NotNull TransferOrgan command) {
        return service.transfer(id, command);
    }

    @POST
    @Path("{id}/end")
    @Idempotent
    @PermissionsAllowed("command:edit")
    @Operation(operationId = "endOrgan", summary = "撤销机构")
    public OrganView end(@RestPath UUID id, @Valid @NotNull EndOn command) {
        return service.end(id, command);
    }

    @POST
    @Path("{id}/members")
    @Idempotent
    @PermissionsAllowed("command:edit")
    @Operation(operationId = "seatOrganMember", summary = "明确组成人员")
    public OrganView seat(@RestPath UUID id, @Valid @NotNull SeatMember command) {
        return seats.seat(id, command);
    }

    @POST
    @Path("{id}/members/{member}/end")
    @Idempotent
    @PermissionsAllowed("command:edit")
    @Operation(operationId = "endOrganMember", summary = "组成人员离任")
    public OrganView leave(@RestPath UUID id, @RestPath UUID member, @Valid @NotNull EndOn command) {
        return seats.leave(id, member, command);
    }

    @POST
    @Path("{id}/founders")
    @Idempotent
    @PermissionsAllowed("command:edit")
    @Operation(operationId = "joinOrganFounder", summary = "增加组建部门")
    public OrganView join(@RestPath UUID id, @Valid @NotNull AddFounder command) {
        return seats.join(id, command);
    }

    @POST
    @Path("{id}/founders/{founder}/end")
    @Idempotent
    @PermissionsAllowed("command:edit")
    @Operation(operationId = "endOrganFounder", summary = "组建部门退出")
    public OrganView withdraw(@RestPath UUID id, @RestPath UUID founder, @Valid @NotNull EndOn command) {
        return seats.withdraw(id, founder, command);
    }
}

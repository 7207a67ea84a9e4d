package org.zhucun.fieldwork.household;

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
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;
import org.zhucun.kernel.NotReplayed;

/** 帮扶户. */
@Path("/api/v1/households")
@Tag(name = "fieldwork")
class HouseholdResource {
    private final HouseholdService service;

    HouseholdResource(HouseholdService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("household:read")
    @Operation(operationId = "listHouseholds", summary = "查询帮扶户（姓名掩码）")
    public CursorPage<HouseholdItem> list(@BeanParam @Valid HouseholdFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("household:read")
    @Operation(operationId = "getHousehold", summary = "查看帮扶户及走访（留痕）")
    public HouseholdView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("household:edit")
    @Operation(operationId = "registerHousehold", summary = "登记帮扶户")
    public HouseholdItem register(@Valid @NotNull HouseholdCommands.RegisterHousehold command) {
        return service.register(command);
    }

    @POST
    @Path("{id}/reveal")
    @NotReplayed("查看户主姓名，答复不得留存")
    @PermissionsAllowed("household:reveal")
    @Operation(operationId = "revealHousehold", summary = "查看户主姓名（说明用途，留痕）")
    public RevealedHousehold reveal(@RestPath UUID id, @Valid @NotNull HouseholdCommands.RevealHousehold command) {
        return service.reveal(id, command);
    }
}

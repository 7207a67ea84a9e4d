package org.zhucun.command.management;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.CursorPage;

/** 三重管理与县级花名册. */
@Path("/api/v1")
@Tag(name = "command")
class ManagementResource {
    private final ManagementService service;

    ManagementResource(ManagementService service) {
        this.service = service;
    }

    @GET
    @Path("managements/{id}")
    @PermissionsAllowed("team:read")
    @Operation(operationId = "getPostingManagement", summary = "属地管理、跟踪管理、服务管理的主体")
    public Management management(@RestPath UUID id, @RestQuery LocalDate asOf) {
        return service.of(id, asOf);
    }

    @GET
    @Path("county-rosters")
    @PermissionsAllowed("command:read")
    @Operation(operationId = "countCountyRoster", summary = "县级在编管理花名册：按派出层级计数（名）")
    public RosterCounts counts(
            @RestQuery @NotNull @Size(max = 6) @Pattern(regexp = "\\d{6}", message = "command.county.code")
                    String county,
            @RestQuery LocalDate asOf) {
        return service.counts(county, asOf);
    }

    @GET
    @Path("county-rosters/entries")
    @PermissionsAllowed("command:read")
    @Operation(operationId = "listCountyRoster", summary = "县级在编管理花名册")
    public CursorPage<RosterEntry> roster(@BeanParam @Valid RosterFilter filter) {
        return service.roster(filter);
    }
}

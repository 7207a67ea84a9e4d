package org.zhucun.fieldwork.duty;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Idempotent;

/** 工作要领. */
@Path("/api/v1/essentials")
@Tag(name = "fieldwork")
class EssentialResource {
    private final EssentialService service;

    EssentialResource(EssentialService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("fieldwork:read")
    @Operation(operationId = "listEssentials", summary = "“十个方面”工作要领")
    public List<Essential> template() {
        return service.template();
    }

    @GET
    @Path("progress")
    @PermissionsAllowed("fieldwork:read")
    @Operation(operationId = "getEssentialProgress", summary = "一个工作队的要领进展")
    public EssentialProgress of(@RestQuery @NotNull UUID team) {
        return service.of(team);
    }

    @POST
    @Path("progress")
    @Idempotent
    @PermissionsAllowed("fieldwork:record")
    @Operation(operationId = "reportEssential", summary = "报告要领进展")
    public EssentialProgress report(@Valid @NotNull DutyCommands.ReportEssential command) {
        return service.report(command);
    }
}

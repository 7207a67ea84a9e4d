package org.zhucun.team.responsible;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** 村的责任人. */
@Path("/api/v1/villages/{code}/responsible")
@Tag(name = "team")
class ResponsibleResource {
    private final ResponsibleService service;

    ResponsibleResource(ResponsibleService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("responsible:read")
    @Operation(operationId = "getVillageResponsible", summary = "某日该村由谁负责（可指定当时所知）")
    public ResponsibleView get(
            @RestPath @Size(max = 12) @Pattern(regexp = "\\d{12}", message = "input.region") String code,
            @RestQuery @Parameter(description = "某日（默认今日）") LocalDate asOf,
            @RestQuery @Parameter(description = "记录时点：按当时系统中的记录回答") Instant knownAt) {
        return service.of(code, asOf);
    }
}

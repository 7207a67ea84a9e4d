package org.zhucun.command.completeness;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.command.PlaceFilter;

/** 组织健全情况. */
@Path("/api/v1/organ-completeness")
@Tag(name = "command")
class CompletenessResource {
    private final CompletenessService service;

    CompletenessResource(CompletenessService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("command:read")
    @Operation(operationId = "getOrganCompleteness", summary = "组织体系健全情况：应有、已有、缺什么")
    public Completeness completeness(
            @RestQuery
                    @Size(max = 12)
                    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}", message = "command.organ.region")
                    String region,
            @RestQuery LocalDate asOf,
            @RestQuery @Parameter(description = "记录时点：按当时系统中的记录回答") Instant knownAt) {
        PlaceFilter filter = new PlaceFilter();
        filter.region = region;
        filter.asOf = asOf;
        return service.of(filter);
    }
}

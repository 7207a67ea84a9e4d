package org.zhucun.insight;

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

/** 统计 */
@Path("/api/v1/statistics")
@Tag(name = "insight")
class StatisticsResource {
    private final StatisticsService service;

    StatisticsResource(StatisticsService service) {
        this.service = service;
    }

    @GET
    @Path("{key}")
    @PermissionsAllowed("statistics:read")
    @Operation(operationId = "getStatistic", summary = "统计表：roster-by-region、findings-by-state、entitlements-by-debtor")
    public StatisticView get(
            @RestPath @Size(max = 60) String key,
            @RestQuery
                    @Size(max = 12)
                    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
                    String region,
            @RestQuery LocalDate asOf,
            @RestQuery @Parameter(description = "记录时点：按当时系统中的记录统计（仅 roster-by-region）") Instant knownAt) {
        return service.get(StatisticKey.of(key), region, asOf);
    }
}

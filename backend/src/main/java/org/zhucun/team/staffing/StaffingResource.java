package org.zhucun.team.staffing;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 力量配备: who is missing where. */
@Path("/api/v1/staffing")
@Tag(name = "team")
class StaffingResource {
    private static final String REGION = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}";

    private final StaffingService service;
    private final ShortfallService shortfalls;

    StaffingResource(StaffingService service, ShortfallService shortfalls) {
        this.service = service;
        this.shortfalls = shortfalls;
    }

    @GET
    @Path("shortfalls")
    @PermissionsAllowed("team:read")
    @Operation(operationId = "listShortfalls", summary = "缺员名单")
    public CursorPage<Shortfall> shortfalls(@BeanParam @Valid StaffingFilter filter) {
        return service.shortfalls(filter);
    }

    @POST
    @Path("shortfalls/{id}/justification")
    @Idempotent
    @PermissionsAllowed("team:edit")
    @Operation(operationId = "justifyShortfall", summary = "说明缺员理由")
    public TeamSize justify(@RestPath UUID id, @Valid @NotNull JustifyShortfall command) {
        return shortfalls.justify(id, command);
    }

    @GET
    @Path("uncovered")
    @PermissionsAllowed("team:read")
    @Operation(operationId = "listUncoveredVillages", summary = "应派未派的村")
    public CursorPage<UncoveredVillage> uncovered(@BeanParam @Valid StaffingFilter filter) {
        return service.uncovered(filter);
    }

    @GET
    @Path("coverage")
    @PermissionsAllowed("team:read")
    @Operation(operationId = "teamCoverage", summary = "应派村覆盖率")
    public Coverage coverage(
            @RestQuery @Size(max = 12) @Pattern(regexp = REGION, message = "input.region") String region,
            @RestQuery LocalDate asOf) {
        return service.coverage(region, asOf);
    }

    @GET
    @Path("counts")
    @PermissionsAllowed("team:read")
    @Operation(operationId = "teamCounts", summary = "按村类别统计工作队")
    public List<CategoryCount> counts(
            @RestQuery @Size(max = 12) @Pattern(regexp = REGION, message = "input.region") String region,
            @RestQuery LocalDate asOf) {
        return service.counts(region, asOf);
    }

    @GET
    @Path("headcount")
    @PermissionsAllowed("team:read")
    @Operation(operationId = "teamHeadcount", summary = "历年在岗人数及增减")
    public List<HeadcountYear> headcount(
            @RestQuery @Size(max = 12) @Pattern(regexp = REGION, message = "input.region") String region,
            @RestQuery @NotNull @Min(2000) @Max(2100) Integer from,
            @RestQuery @NotNull @Min(2000) @Max(2100) Integer to) {
        return service.headcount(region, from, to);
    }
}

package org.zhucun.supervision.theme;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 问题趋势. */
@Path("/api/v1/finding-trends")
@Tag(name = "supervision")
class TrendResource {
    private final ThemeService service;

    TrendResource(ThemeService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("finding:read")
    @Operation(operationId = "findingTrends", summary = "各类问题逐年数量")
    public List<TrendView> trend(@BeanParam @Valid TrendFilter filter) {
        return service.trend(filter);
    }
}

package org.zhucun.team.rotation;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 轮换: whose turn it is. */
@Path("/api/v1/rotations")
@Tag(name = "team")
class RotationResource {
    private final RotationService service;
    private final WishBulk wishes;

    RotationResource(RotationService service, WishBulk wishes) {
        this.service = service;
        this.wishes = wishes;
    }

    @GET
    @PermissionsAllowed("team:read")
    @Operation(operationId = "listRotations", summary = "轮换名单（按期满日）")
    public CursorPage<RotationItem> list(@BeanParam @Valid RotationFilter filter) {
        return service.list(filter);
    }

    @GET
    @Path("gaps")
    @PermissionsAllowed("team:read")
    @Operation(operationId = "listGaps", summary = "衔接空档")
    public CursorPage<GapItem> gaps(@BeanParam @Valid GapFilter filter) {
        return service.gaps(filter);
    }

    @GET
    @Path("rate")
    @PermissionsAllowed("team:read")
    @Operation(operationId = "rotationRate", summary = "轮换率")
    public RotationRate rate(
            @RestQuery
                    @Size(max = 12)
                    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
                    String region,
            @RestQuery @Min(2000) @Max(2100) Integer year) {
        return service.rate(region, year);
    }

    @POST
    @Path("wishes")
    @Idempotent
    @PermissionsAllowed("rotation:wish")
    @Operation(operationId = "stateWishes", summary = "批量登记去留意愿")
    public WishResults wishes(@Valid @NotNull StateWishes command) {
        return wishes.state(command);
    }
}

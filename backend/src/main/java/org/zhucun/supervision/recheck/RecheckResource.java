package org.zhucun.supervision.recheck;

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
import org.zhucun.kernel.Paging;

/** 回头看. */
@Path("/api/v1/recheck-samples")
@Tag(name = "supervision")
class RecheckResource {
    private final RecheckService service;

    RecheckResource(RecheckService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("finding:read")
    @Operation(operationId = "listRecheckSamples", summary = "回头看样本列表")
    public CursorPage<RecheckSampleView> list(@BeanParam @Valid Paging paging) {
        return service.page(paging);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("finding:read")
    @Operation(operationId = "getRecheckSample", summary = "回头看样本：种子、总体与抽中的问题")
    public RecheckSampleView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("finding:close")
    @Operation(operationId = "drawRecheckSample", summary = "按季度抽取已销号问题回头看")
    public RecheckSampleView draw(@Valid @NotNull RecheckCommands.DrawRecheckSample command) {
        return service.draw(command);
    }

    @POST
    @Path("items/{id}/result")
    @Idempotent
    @PermissionsAllowed("finding:close")
    @Operation(operationId = "recordRecheck", summary = "登记回头看结果，反弹的重新打开")
    public RecheckItem record(@RestPath UUID id, @Valid @NotNull RecheckCommands.RecordRecheck command) {
        return service.record(id, command);
    }
}

package org.zhucun.supervision.visit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.zhucun.kernel.Idempotent;
import org.zhucun.supervision.visit.VisitCommands.RecordVisit;

/** 随身督查. */
@Path("/api/v1/visits")
@Tag(name = "supervision")
class VisitResource {
    private final VisitService service;
    private final KitService kit;

    VisitResource(VisitService service, KitService kit) {
        this.service = service;
        this.kit = kit;
    }

    @GET
    @Path("kit")
    @PermissionsAllowed("finding:record")
    @Operation(operationId = "getVisitKit", summary = "随身督查资料：我的任务、各村名册、检查表、夜访时段")
    public VisitKit kit() {
        return kit.kit();
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("finding:record")
    @Operation(operationId = "recordVisit", summary = "上报督查（编号由手机给定，重复上报只登记一次）")
    public VisitReceipt record(@Valid @NotNull RecordVisit command) {
        return service.deliver(command);
    }
}

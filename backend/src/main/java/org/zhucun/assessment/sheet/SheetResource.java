package org.zhucun.assessment.sheet;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 考核表. */
@Path("/api/v1/assessment-sheets")
@Tag(name = "assessment")
class SheetResource {
    private final SheetService service;

    SheetResource(SheetService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("grade:read")
    @Operation(operationId = "listAssessmentSheets", summary = "考核表列表（按地方和姓名，不排名）")
    public CursorPage<SheetItem> list(@BeanParam @Valid SheetFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("grade:read")
    @Operation(operationId = "getAssessmentSheet", summary = "查看考核表：系统已有情况、评分、等次各版本与复核")
    public SheetView get(@RestPath UUID id) {
        return service.get(id);
    }

    @PUT
    @Path("{id}/proposal")
    @PermissionsAllowed("grade:propose")
    @Operation(operationId = "proposeAssessmentGrade", summary = "评分并拟定等次")
    public SheetView propose(@RestPath UUID id, @Valid @NotNull ProposeGrade command) {
        return service.propose(id, command);
    }

    @POST
    @Path("{id}/return")
    @Idempotent
    @PermissionsAllowed("grade:confirm")
    @Operation(operationId = "returnAssessmentSheet", summary = "退回拟定意见")
    public SheetView giveBack(@RestPath UUID id, @Valid @NotNull ReturnSheet command) {
        return service.giveBack(id, command);
    }
}

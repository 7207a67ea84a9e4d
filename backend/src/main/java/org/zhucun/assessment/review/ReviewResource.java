package org.zhucun.assessment.review;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.assessment.sheet.SheetView;
import org.zhucun.kernel.Idempotent;

/** 等次维持. */
@Path("/api/v1/assessment-sheets")
@Tag(name = "assessment")
class ReviewResource {
    private final ReviewService service;

    ReviewResource(ReviewService service) {
        this.service = service;
    }

    @POST
    @Path("{id}/review")
    @Idempotent
    @PermissionsAllowed("grade:confirm")
    @Operation(operationId = "keepAssessmentGrade", summary = "等次确认后有新情况的，说明理由维持原等次")
    public SheetView keep(@RestPath UUID id, @Valid @NotNull KeepGrade command) {
        return service.keep(id, command);
    }

    @POST
    @Path("{id}/explanation")
    @Idempotent
    @PermissionsAllowed("grade:confirm")
    @Operation(operationId = "explainAssessmentGrade", summary = "更正或维持为规定限制的等次前，说明理由报审批")
    public SheetView explain(@RestPath UUID id, @Valid @NotNull ExplainGrade command) {
        return service.explain(id, command);
    }
}

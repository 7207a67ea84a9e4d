package org.zhucun.assessment.grade;

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

/** 考核等次. */
@Path("/api/v1/assessment-sheets")
@Tag(name = "assessment")
class GradeResource {
    private final GradeService service;

    GradeResource(GradeService service) {
        this.service = service;
    }

    @POST
    @Path("{id}/confirmation")
    @Idempotent
    @PermissionsAllowed("grade:confirm")
    @Operation(operationId = "confirmAssessmentGrade", summary = "确认等次（不得是拟定人）；省派、市派人员的低等次报选派层级")
    public SheetView confirm(@RestPath UUID id, @Valid @NotNull ConfirmGrade command) {
        return service.confirm(id, command);
    }

    @POST
    @Path("{id}/correction")
    @Idempotent
    @PermissionsAllowed("grade:confirm")
    @Operation(operationId = "correctAssessmentGrade", summary = "更正等次：新版本，原版本保留可查")
    public SheetView correct(@RestPath UUID id, @Valid @NotNull CorrectGrade command) {
        return service.correct(id, command);
    }
}

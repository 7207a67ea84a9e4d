package org.zhucun.assessment.objection;

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

/** 等次复核. */
@Path("/api/v1/assessment-sheets")
@Tag(name = "assessment")
class ObjectionResource {
    private final ObjectionService service;

    ObjectionResource(ObjectionService service) {
        this.service = service;
    }

    @POST
    @Path("{id}/objection")
    @Idempotent
    @PermissionsAllowed("grade:object")
    @Operation(operationId = "objectToAssessmentGrade", summary = "被考核者申请复核")
    public SheetView object(@RestPath UUID id, @Valid @NotNull ObjectToGrade command) {
        return service.object(id, command);
    }

    @POST
    @Path("{id}/objection-decision")
    @Idempotent
    @PermissionsAllowed("grade:confirm")
    @Operation(operationId = "decideGradeObjection", summary = "作出复核决定（不得是原决定人）")
    public SheetView decide(@RestPath UUID id, @Valid @NotNull DecideGradeObjection command) {
        return service.decide(id, command);
    }
}

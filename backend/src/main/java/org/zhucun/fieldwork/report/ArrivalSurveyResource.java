package org.zhucun.fieldwork.report;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.zhucun.fieldwork.FieldFilter;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 到岗调研. */
@Path("/api/v1/arrival-surveys")
@Tag(name = "fieldwork")
class ArrivalSurveyResource {
    private final ArrivalSurveyService service;

    ArrivalSurveyResource(ArrivalSurveyService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("report:read")
    @Operation(operationId = "listArrivalSurveys", summary = "查询到岗调研")
    public CursorPage<ArrivalSurveyView> list(@BeanParam @Valid FieldFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("due")
    @PermissionsAllowed("report:read")
    @Operation(operationId = "listDueSurveys", summary = "待完成的到岗调研")
    public CursorPage<DueSurvey> due(@BeanParam @Valid FieldFilter filter) {
        return service.due(filter);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("report:file")
    @Operation(operationId = "fileArrivalSurvey", summary = "填报到岗调研（短板、期盼、重点）")
    public ArrivalSurveyView file(@Valid @NotNull ReportCommands.FileArrivalSurvey command) {
        return service.file(command);
    }
}

package org.zhucun.fieldwork.household;

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
import org.zhucun.fieldwork.PeriodFilter;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 满意度调查. */
@Path("/api/v1/satisfaction-surveys")
@Tag(name = "fieldwork")
class SatisfactionResource {
    private final SatisfactionService service;

    SatisfactionResource(SatisfactionService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("fieldwork:read")
    @Operation(operationId = "listSatisfactionSurveys", summary = "查询满意度调查（少于规定份数不公布）")
    public CursorPage<SatisfactionView> list(@BeanParam @Valid PeriodFilter filter) {
        return service.page(filter);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("fieldwork:record")
    @Operation(operationId = "recordSatisfactionSurvey", summary = "登记满意度调查汇总")
    public SatisfactionView record(@Valid @NotNull DifficultyCommands.RecordSatisfaction command) {
        return service.record(command);
    }
}

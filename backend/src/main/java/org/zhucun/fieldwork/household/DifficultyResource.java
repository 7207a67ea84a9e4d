package org.zhucun.fieldwork.household;

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
import org.zhucun.fieldwork.PeriodFilter;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 困难问题. */
@Path("/api/v1/difficulties")
@Tag(name = "fieldwork")
class DifficultyResource {
    private final DifficultyService service;

    DifficultyResource(DifficultyService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("fieldwork:read")
    @Operation(operationId = "listDifficulties", summary = "查询困难问题")
    public CursorPage<DifficultyView> list(@BeanParam @Valid DifficultyFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("summary")
    @PermissionsAllowed("fieldwork:read")
    @Operation(operationId = "countDifficulties", summary = "困难问题解决数")
    public DifficultySummary summary(@BeanParam @Valid PeriodFilter filter) {
        return service.summary(filter);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("fieldwork:record")
    @Operation(operationId = "reportDifficulty", summary = "登记困难问题")
    public DifficultyView report(@Valid @NotNull DifficultyCommands.ReportDifficulty command) {
        return service.report(command);
    }

    @POST
    @Path("{id}/solution")
    @Idempotent
    @PermissionsAllowed("fieldwork:record")
    @Operation(operationId = "solveDifficulty", summary = "困难问题已解决")
    public DifficultyView solve(@RestPath UUID id, @Valid @NotNull DifficultyCommands.SolveDifficulty command) {
        return service.solve(id, command);
    }
}

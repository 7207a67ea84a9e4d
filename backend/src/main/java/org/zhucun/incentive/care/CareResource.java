package org.zhucun.incentive.care;

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

/** 关心关爱. */
@Path("/api/v1")
@Tag(name = "incentive")
class CareResource {
    private final CareActivityService activities;
    private final CadreDifficultyService difficulties;

    CareResource(CareActivityService activities, CadreDifficultyService difficulties) {
        this.activities = activities;
        this.difficulties = difficulties;
    }

    @GET
    @Path("care-activities")
    @PermissionsAllowed("care:read")
    @Operation(operationId = "listCareActivities", summary = "谈心谈话与走访慰问")
    public CursorPage<CareActivityView> activities(@BeanParam @Valid CareActivityFilter filter) {
        return activities.page(filter);
    }

    @POST
    @Path("care-activities")
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("care:record")
    @Operation(operationId = "recordCareActivity", summary = "登记谈心谈话或走访慰问")
    public CareActivityRecorded record(@Valid @NotNull RecordCareActivity command) {
        return activities.record(command);
    }

    @GET
    @Path("cadre-difficulties")
    @PermissionsAllowed("care:read")
    @Operation(operationId = "listCadreDifficulties", summary = "驻村干部困难")
    public CursorPage<CadreDifficultyView> difficulties(@BeanParam @Valid CadreDifficultyFilter filter) {
        return difficulties.page(filter);
    }

    @POST
    @Path("cadre-difficulties")
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("difficulty:report")
    @Operation(operationId = "reportCadreDifficulty", summary = "反映困难")
    public CadreDifficultyView report(@Valid @NotNull DifficultyCommands.ReportCadreDifficulty command) {
        return difficulties.report(command);
    }

    @POST
    @Path("cadre-difficulties/{id}/urging")
    @Idempotent
    @PermissionsAllowed("difficulty:urge")
    @Operation(operationId = "urgeCadreDifficulty", summary = "督促派出单位解决困难")
    public CadreDifficultyView urge(@RestPath UUID id) {
        return difficulties.urge(id);
    }

    @POST
    @Path("cadre-difficulties/{id}/solution")
    @Idempotent
    @PermissionsAllowed("difficulty:solve")
    @Operation(operationId = "solveCadreDifficulty", summary = "报告困难解决情况")
    public CadreDifficultyView solve(
            @RestPath UUID id, @Valid @NotNull DifficultyCommands.SolveCadreDifficulty command) {
        return difficulties.solve(id, command);
    }

    @POST
    @Path("cadre-difficulties/{id}/answer")
    @Idempotent
    @PermissionsAllowed("difficulty:answer")
    @Operation(operationId = "answerCadreDifficulty", summary = "本人确认困难是否解决")
    public CadreDifficultyView answer(
            @RestPath UUID id, @Valid @NotNull DifficultyCommands.AnswerCadreDifficulty command) {
        return difficulties.answer(id, command);
    }
}

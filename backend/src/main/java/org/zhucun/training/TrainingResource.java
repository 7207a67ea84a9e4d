package org.zhucun.training;

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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;
import org.zhucun.kernel.NotReplayed;
import org.zhucun.kernel.Paging;

/** 培训. */
@Path("/api/v1/trainings")
@Tag(name = "training")
class TrainingResource {
    private final TrainingService service;
    private final RollService rolls;
    private final ContestService contests;

    TrainingResource(TrainingService service, RollService rolls, ContestService contests) {
        this.service = service;
        this.rolls = rolls;
        this.contests = contests;
    }

    @GET
    @PermissionsAllowed("training:read")
    @Operation(operationId = "listTrainings", summary = "培训班列表")
    public CursorPage<TrainingView> list(@BeanParam @Valid TrainingFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("totals")
    @PermissionsAllowed("study:read")
    @Operation(operationId = "getTrainingTotals", summary = "一地一段时间的期数、人数、人次、覆盖率、领导授课占比")
    public TrainingTotals totals(@BeanParam @Valid TotalsFilter filter) {
        return service.totals(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("training:read")
    @Operation(operationId = "getTraining", summary = "培训班")
    public TrainingView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("training:record")
    @Operation(operationId = "recordTraining", summary = "登记培训班，可连同参训名册")
    public TrainingView hold(@Valid @NotNull RecordTraining command) {
        return service.hold(command);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("training:record")
    @Operation(operationId = "changeTraining", summary = "更正培训班；名册随之更正")
    public TrainingView change(@RestPath UUID id, @Valid @NotNull ChangeTraining command) {
        return service.change(id, command);
    }

    @GET
    @Path("{id}/roll")
    @PermissionsAllowed("training:read")
    @Operation(operationId = "listRoll", summary = "参训名册")
    public CursorPage<RollView> roll(@RestPath UUID id, @BeanParam @Valid Paging paging) {
        return rolls.page(id, paging);
    }

    @POST
    @Path("{id}/roll")
    @Idempotent
    @PermissionsAllowed("training:record")
    @Operation(operationId = "enterRoll", summary = "登记参训人员：名单、其他人员或某地全员")
    public TrainingView enter(@RestPath UUID id, @Valid @NotNull RollEntries command) {
        return rolls.enter(id, command);
    }

    @POST
    @Path("{id}/roll/matching")
    @NotReplayed("a pasted list of names is matched with the cadres, nothing is written")
    @PermissionsAllowed("training:record")
    @Operation(operationId = "matchRoll", summary = "比对粘贴的名单")
    public RollMatch match(@RestPath UUID id, @Valid @NotNull MatchRoll command) {
        return rolls.match(id, command);
    }

    @POST
    @Path("{id}/roll/{trainee}/withdrawal")
    @Idempotent
    @PermissionsAllowed("training:record")
    @Operation(operationId = "withdrawRollEntry", summary = "撤销登错的参训人员")
    public TrainingView withdraw(@RestPath UUID id, @RestPath UUID trainee) {
        return rolls.strike(id, trainee);
    }

    @POST
    @Path("{id}/awards")
    @Idempotent
    @PermissionsAllowed("training:record")
    @Operation(operationId = "recordAwards", summary = "登记比武结果；记入表彰，不进考核")
    public TrainingView award(@RestPath UUID id, @Valid @NotNull RecordAwards command) {
        return contests.award(id, command);
    }

    @POST
    @Path("{id}/awards/{trainee}/withdrawal")
    @Idempotent
    @PermissionsAllowed("training:record")
    @Operation(operationId = "withdrawAward", summary = "撤销登错的奖项及由此记入的表彰，须说明理由")
    public TrainingView withdraw(@RestPath UUID id, @RestPath UUID trainee, @Valid @NotNull WithdrawAward command) {
        return contests.withdraw(id, trainee, command);
    }
}

package org.zhucun.supervision.plan;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;
import org.zhucun.kernel.NotReplayed;

/** 督查计划. */
@Path("/api/v1/inspection-plans")
@Tag(name = "supervision")
class PlanResource {
    private static final String REGION = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}";

    private final PlanService service;
    private final OverdueService overdue;
    private final ProposalService proposals;

    PlanResource(PlanService service, OverdueService overdue, ProposalService proposals) {
        this.service = service;
        this.overdue = overdue;
        this.proposals = proposals;
    }

    @GET
    @PermissionsAllowed("supervision:read")
    @Operation(operationId = "listInspectionPlans", summary = "督查计划列表")
    public CursorPage<InspectionPlanView> list(@BeanParam @Valid PlanFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("overdue")
    @PermissionsAllowed("supervision:read")
    @Operation(operationId = "listOverdueInspections", summary = "按频次应督查未督查的工作队与组织部门督查")
    public OverdueInspections overdue(
            @RestQuery @Size(max = 12) @Pattern(regexp = REGION, message = "input.region") String region,
            @RestQuery LocalDate asOf) {
        return overdue.overdue(region, asOf);
    }

    @GET
    @Path("load")
    @PermissionsAllowed("supervision:read")
    @Operation(operationId = "listOverInspectedVillages", summary = "一周内督查次数超过上限的村")
    public List<VillageLoad> load(
            @RestQuery @Size(max = 12) @Pattern(regexp = REGION, message = "input.region") String region,
            @RestQuery LocalDate asOf) {
        return service.over(region, asOf);
    }

    @GET
    @Path("proposal")
    @PermissionsAllowed("supervision:plan")
    @Operation(operationId = "proposeInspectionPlan", summary = "按频次为督查组拟出本期计划")
    public PlanProposal proposal(@RestQuery @NotNull UUID group, @RestQuery LocalDate from) {
        return proposals.propose(group, from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("supervision:read")
    @Operation(operationId = "getInspectionPlan", summary = "督查计划详情")
    public InspectionPlanView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Path("preview")
    @NotReplayed("how often villages would be visited; the visits are many, and planned nowhere yet")
    @PermissionsAllowed("supervision:plan")
    @Operation(operationId = "previewInspectionPlan", summary = "预核计划：各村各周的督查次数")
    public List<VillageLoad> preview(@Valid @NotNull PlanCommands.MakeInspectionPlan command) {
        return service.preview(command);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("supervision:plan")
    @Operation(operationId = "makeInspectionPlan", summary = "制定督查计划")
    public InspectionPlanView make(@Valid @NotNull PlanCommands.MakeInspectionPlan command) {
        return service.make(command);
    }

    @POST
    @Path("{id}/cancellation")
    @Idempotent
    @PermissionsAllowed("supervision:plan")
    @Operation(operationId = "cancelInspectionPlan", summary = "取消督查计划")
    public InspectionPlanView cancel(@RestPath UUID id, @Valid @NotNull PlanCommands.CancelInspectionPlan command) {
        return service.cancel(id, command);
    }
}

package org.zhucun.incentive.batch;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 三个一批. */
@Path("/api/v1/incentive-batches")
@Tag(name = "incentive")
class BatchResource {
    private final BatchService service;

    BatchResource(BatchService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("batch:read")
    @Operation(operationId = "listIncentiveBatches", summary = "三个一批批次列表")
    public CursorPage<IncentiveBatchView> list(@BeanParam @Valid BatchFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("batch:read")
    @Operation(operationId = "getIncentiveBatch", summary = "查看批次及三项合计")
    public IncentiveBatchView get(@RestPath UUID id) {
        return service.get(id);
    }

    @GET
    @Path("{id}/candidates")
    @PermissionsAllowed("batch:edit")
    @Operation(operationId = "listIncentiveBatchCandidates", summary = "可列入批次的荣誉、提拔和约谈")
    public List<BatchCandidate> candidates(@RestPath UUID id) {
        return service.candidates(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("batch:edit")
    @Operation(operationId = "draftIncentiveBatch", summary = "起草批次")
    public IncentiveBatchView draft(@Valid @NotNull BatchCommands.DraftIncentiveBatch command) {
        return service.draft(command);
    }

    @POST
    @Path("{id}/lines")
    @Idempotent
    @PermissionsAllowed("batch:edit")
    @Operation(operationId = "addIncentiveBatchLines", summary = "列入批次")
    public IncentiveBatchView add(@RestPath UUID id, @Valid @NotNull BatchCommands.AddBatchLines command) {
        return service.add(id, command);
    }

    @POST
    @Path("{id}/removals")
    @Idempotent
    @PermissionsAllowed("batch:edit")
    @Operation(operationId = "removeIncentiveBatchLines", summary = "移出批次")
    public IncentiveBatchView remove(@RestPath UUID id, @Valid @NotNull BatchCommands.RemoveBatchLines command) {
        return service.remove(id, command);
    }

    @POST
    @Path("{id}/issue")
    @Idempotent
    @PermissionsAllowed("batch:edit")
    @Operation(operationId = "issueIncentiveBatch", summary = "印发批次")
    public IncentiveBatchView issue(@RestPath UUID id, @Valid @NotNull BatchCommands.IssueIncentiveBatch command) {
        return service.issue(id, command);
    }
}

package org.zhucun.supervision;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.kernel.Idempotent;
import org.zhucun.supervision.FindingCommands.AskExtension;
import org.zhucun.supervision.FindingCommands.DecideExtension;
import org.zhucun.supervision.FindingCommands.JudgeObjection;
import org.zhucun.supervision.FindingCommands.ObjectFinding;
import org.zhucun.supervision.FindingCommands.StateFinding;
import org.zhucun.supervision.FindingCommands.UrgeFinding;

/** 陈述申辩、延期与督办. */
@Path("/api/v1/findings")
@Tag(name = "supervision")
class FindingSpeechResource {
    private final FindingSpeechService service;

    FindingSpeechResource(FindingSpeechService service) {
        this.service = service;
    }

    @POST
    @Path("{id}/statement")
    @Idempotent
    @PermissionsAllowed("finding:state")
    @Operation(operationId = "stateFinding", summary = "被督查一方陈述情况")
    public FindingView state(@RestPath UUID id, @Valid @NotNull StateFinding command) {
        return service.state(id, command);
    }

    @POST
    @Path("{id}/objection")
    @Idempotent
    @PermissionsAllowed("finding:state")
    @Operation(operationId = "objectToFinding", summary = "被督查一方提出异议")
    public FindingView object(@RestPath UUID id, @Valid @NotNull ObjectFinding command) {
        return service.object(id, command);
    }

    @POST
    @Path("{id}/objection-decision")
    @Idempotent
    @PermissionsAllowed("finding:decide")
    @Operation(operationId = "decideFindingObjection", summary = "裁定异议：成立的不计入，不成立的继续整改")
    public FindingView judge(@RestPath UUID id, @Valid @NotNull JudgeObjection command) {
        return service.judge(id, command);
    }

    @POST
    @Path("{id}/extension")
    @Idempotent
    @PermissionsAllowed("finding:rectify")
    @Operation(operationId = "askFindingExtension", summary = "申请延长整改期限")
    public FindingView askExtension(@RestPath UUID id, @Valid @NotNull AskExtension command) {
        return service.askExtension(id, command);
    }

    @POST
    @Path("{id}/extension-decision")
    @Idempotent
    @PermissionsAllowed("finding:decide")
    @Operation(operationId = "decideFindingExtension", summary = "批复延期申请")
    public FindingView decideExtension(@RestPath UUID id, @Valid @NotNull DecideExtension command) {
        return service.decideExtension(id, command);
    }

    @POST
    @Path("{id}/urging")
    @Idempotent
    @PermissionsAllowed("finding:decide")
    @Operation(operationId = "urgeFinding", summary = "督办逾期未整改的问题")
    public FindingView urge(@RestPath UUID id, @Valid @NotNull UrgeFinding command) {
        return service.urge(id, command);
    }
}

package org.zhucun.assessment.recall;

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

/** 召回. */
@Path("/api/v1/recalls")
@Tag(name = "assessment")
class RecallResource {
    private final RecallService service;

    RecallResource(RecallService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("recall:read")
    @Operation(operationId = "listRecalls", summary = "召回列表")
    public CursorPage<RecallView> list(@BeanParam @Valid RecallFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("recall:read")
    @Operation(operationId = "getRecall", summary = "查看召回及其各步骤")
    public RecallView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("recall:propose")
    @Operation(operationId = "proposeRecall", summary = "提出召回")
    public RecallView propose(@Valid @NotNull ProposeRecall command) {
        return service.propose(command);
    }

    @POST
    @Path("{id}/statement")
    @Idempotent
    @PermissionsAllowed("recall:state")
    @Operation(operationId = "stateOnRecall", summary = "本人在决定前陈述")
    public RecallView state(@RestPath UUID id, @Valid @NotNull StateOnRecall command) {
        return service.state(id, command);
    }

    @POST
    @Path("{id}/decision")
    @Idempotent
    @PermissionsAllowed("recall:decide")
    @Operation(operationId = "decideRecall", summary = "决定召回或不予召回")
    public RecallView decide(@RestPath UUID id, @Valid @NotNull DecideRecall command) {
        return service.decide(id, command);
    }

    @POST
    @Path("{id}/withdrawal")
    @Idempotent
    @PermissionsAllowed("recall:propose")
    @Operation(operationId = "withdrawRecall", summary = "离岗前撤回召回")
    public RecallView withdraw(@RestPath UUID id, @Valid @NotNull WithdrawRecall command) {
        return service.withdraw(id, command);
    }

    @POST
    @Path("{id}/departure")
    @Idempotent
    @PermissionsAllowed("recall:execute")
    @Operation(operationId = "carryOutRecall", summary = "执行召回：登记离岗")
    public RecallView depart(@RestPath UUID id, @Valid @NotNull CarryOutRecall command) {
        return service.depart(id, command);
    }

    @POST
    @Path("{id}/successor")
    @Idempotent
    @PermissionsAllowed("recall:execute")
    @Operation(operationId = "postSuccessor", summary = "派驻接替人选")
    public RecallView succeed(@RestPath UUID id, @Valid @NotNull PostSuccessor command) {
        return service.succeed(id, command);
    }
}

package org.zhucun.selection.nomination;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;
import org.zhucun.selection.Seat;
import org.zhucun.selection.criterion.CriterionResult;

/** 推荐人选. */
@Path("/api/v1/nominations")
@Tag(name = "selection")
class NominationResource {
    private final NominationService service;
    private final OrderService order;

    NominationResource(NominationService service, OrderService order) {
        this.service = service;
        this.order = order;
    }

    @GET
    @PermissionsAllowed("selection:read")
    @Operation(operationId = "listNominations", summary = "查询推荐人选及条件审核结果")
    public CursorPage<NominationView> list(@BeanParam @Valid NominationFilter filter) {
        return service.list(filter);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("selection:nominate")
    @Operation(operationId = "nominateCandidate", summary = "推荐人选")
    public NominationView nominate(@Valid @NotNull Nominate command) {
        return service.nominate(command);
    }

    @GET
    @Path("criteria")
    @PermissionsAllowed("selection:read")
    @Operation(operationId = "judgeCandidate", summary = "推荐前预审人选条件")
    public List<CriterionResult> criteria(
            @RestQuery @NotNull UUID batch,
            @RestQuery @NotNull UUID cadre,
            @RestQuery UUID need,
            @RestQuery @NotNull Seat seat) {
        return order.criteria(batch, cadre, need, seat);
    }

    @GET
    @Path("order")
    @PermissionsAllowed("selection:read")
    @Operation(operationId = "orderCandidates", summary = "按优先条件排列一个村的人选")
    public List<NominationView> order(
            @RestQuery @NotNull UUID batch, @RestQuery @NotNull UUID need, @RestQuery @NotNull Seat seat) {
        return order.order(batch, need, seat);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("selection:read")
    @Operation(operationId = "getNomination", summary = "查看推荐人选")
    public NominationView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Path("{id}/withdrawal")
    @Idempotent
    @PermissionsAllowed("selection:nominate")
    @Operation(operationId = "withdrawNomination", summary = "撤回推荐")
    public NominationView withdraw(@RestPath UUID id) {
        return service.withdraw(id);
    }

    @POST
    @Path("{id}/review")
    @Idempotent
    @PermissionsAllowed("selection:review")
    @Operation(operationId = "reviewNomination", summary = "组织、人社部门审核")
    public NominationView review(@RestPath UUID id, @Valid @NotNull ReviewNomination command) {
        return service.review(id, command);
    }

    @POST
    @Path("{id}/decision")
    @Idempotent
    @PermissionsAllowed("selection:decide")
    @Operation(operationId = "decideNomination", summary = "决定选派并派驻")
    public NominationView decide(@RestPath UUID id, @Valid @NotNull DecideNomination command) {
        return service.decide(id, command);
    }
}

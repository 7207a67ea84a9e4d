package org.zhucun.assessment.year;

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

/** 考核年度. */
@Path("/api/v1/assessment-rounds")
@Tag(name = "assessment")
class RoundResource {
    private final RoundService service;

    RoundResource(RoundService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listAssessmentRounds", summary = "考核年度列表")
    public CursorPage<RoundView> list(@BeanParam @Valid RoundFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getAssessmentRound", summary = "查看考核年度：进度与优秀名额")
    public RoundView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("assessment:open")
    @Operation(operationId = "openAssessmentRound", summary = "启动考核：固定考核对象和优秀名额")
    public RoundView open(@Valid @NotNull OpenRound command) {
        return service.open(command);
    }

    @POST
    @Path("{id}/bulletin")
    @Idempotent
    @PermissionsAllowed("assessment:open")
    @Operation(operationId = "draftAssessmentBulletin", summary = "由考核结果起草考核通报（另一人审定后印发）")
    public RoundView publish(@RestPath UUID id, @Valid @NotNull DraftResults command) {
        return service.publish(id, command);
    }

    @POST
    @Path("{id}/closure")
    @Idempotent
    @PermissionsAllowed("assessment:open")
    @Operation(operationId = "closeAssessmentRound", summary = "办结考核年度：尚有未定等次、未答复的复核或未办结的后果时不能办结")
    public RoundView close(@RestPath UUID id) {
        return service.close(id);
    }
}

package org.zhucun.assessment.talk;

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
import org.zhucun.kernel.Paging;

/** 约谈提醒. */
@Path("/api/v1/talk-proposals")
@Tag(name = "assessment")
class TalkResource {
    private final TalkService service;

    TalkResource(TalkService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("measure:read")
    @Operation(operationId = "listTalkProposals", summary = "约谈提醒建议：小毛病累计达到规定次数的干部")
    public CursorPage<TalkProposalView> list(@BeanParam @Valid Paging paging) {
        return service.page(paging);
    }

    @POST
    @Path("{id}/decision")
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("measure:record")
    @Operation(operationId = "decideTalk", summary = "登记约谈，或说明无需约谈的理由")
    public TalkView decide(@RestPath UUID id, @Valid @NotNull DecideTalk command) {
        return service.decide(id, command);
    }
}

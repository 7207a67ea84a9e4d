package org.zhucun.supervision;

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
import org.zhucun.supervision.FindingCommands.IssueProblemList;

@Path("/api/v1/problem-lists")
@Tag(name = "supervision")
class ProblemListResource {
    private final ProblemListService service;

    ProblemListResource(ProblemListService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("finding:read")
    @Operation(operationId = "listProblemLists", summary = "问题清单列表")
    public CursorPage<ProblemListView> list(@BeanParam @Valid Paging paging) {
        return service.page(paging);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("finding:read")
    @Operation(operationId = "getProblemList", summary = "问题清单及整改率")
    public ProblemListView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("finding:issue")
    @Operation(operationId = "issueProblemList", summary = "下发问题清单")
    public ProblemListView issue(@Valid @NotNull IssueProblemList command) {
        return service.issue(command);
    }
}

package org.zhucun.team.posting;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 驻村任职: who is posted where, from when to when. */
@Path("/api/v1/postings")
@Tag(name = "team")
class PostingResource {
    private final PostingService service;

    PostingResource(PostingService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("team:read")
    @Operation(operationId = "listPostings", summary = "查询驻村任职")
    public CursorPage<PostingView> list(@BeanParam @Valid PostingFilter filter) {
        return service.list(filter);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("team:edit")
    @Operation(operationId = "postCadre", summary = "派驻干部")
    public PostingView post(@Valid @NotNull PostCadre command) {
        return service.post(command);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("team:read")
    @Operation(operationId = "getPosting", summary = "查看驻村任职")
    public PostingView get(@RestPath UUID id, @RestQuery @Parameter(description = "记录时点：按当时系统中的记录回答") Instant knownAt) {
        return service.get(id);
    }

    @POST
    @Path("{id}/arrival")
    @Idempotent
    @PermissionsAllowed("team:edit")
    @Operation(operationId = "recordArrival", summary = "登记到岗")
    public PostingView arrive(@RestPath UUID id, @Valid @NotNull ArriveAtPost command) {
        return service.arrive(id, command);
    }

    @POST
    @Path("{id}/end")
    @Idempotent
    @PermissionsAllowed("posting:end")
    @Operation(operationId = "endPosting", summary = "离任或申请离任")
    public PostingView end(@RestPath UUID id, @Valid @NotNull EndPosting command) {
        return service.end(id, command);
    }

    @POST
    @Path("{id}/end/approval")
    @Idempotent
    @PermissionsAllowed("posting:approve-end")
    @Operation(operationId = "decideEndOfPosting", summary = "审批离任申请")
    public PostingView decideEnd(@RestPath UUID id, @Valid @NotNull DecideEnd command) {
        return service.decideEnd(id, command);
    }
}

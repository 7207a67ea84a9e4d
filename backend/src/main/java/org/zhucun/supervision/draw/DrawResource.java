package org.zhucun.supervision.draw;

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

/** 双随机抽取. */
@Path("/api/v1/draws")
@Tag(name = "supervision")
class DrawResource {
    private final DrawService service;

    DrawResource(DrawService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("supervision:read")
    @Operation(operationId = "listDraws", summary = "双随机抽取列表")
    public CursorPage<DrawView> list(@BeanParam @Valid DrawFilter filter) {
        return service.page(filter);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("draw:organize")
    @Operation(operationId = "organizeDraw", summary = "发起抽取：冻结总体、确定承诺机构")
    public DrawView organize(@Valid @NotNull DrawCommands.OrganizeDraw command) {
        return service.organize(command);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("supervision:read")
    @Operation(operationId = "getDraw", summary = "抽取详情（不含抽中对象）")
    public DrawView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Path("{id}/commitment")
    @Idempotent
    @PermissionsAllowed("draw:commit")
    @Operation(operationId = "commitToDraw", summary = "提交承诺")
    public DrawView commit(@RestPath UUID id, @Valid @NotNull DrawCommands.CommitToDraw command) {
        return service.commit(id, command);
    }

    @POST
    @Path("{id}/reveal")
    @Idempotent
    @PermissionsAllowed("draw:commit")
    @Operation(operationId = "revealForDraw", summary = "揭示承诺的密数")
    public DrawView reveal(@RestPath UUID id, @Valid @NotNull DrawCommands.RevealForDraw command) {
        return service.reveal(id, command);
    }

    @POST
    @Path("{id}/drawing")
    @Idempotent
    @PermissionsAllowed("draw:organize")
    @Operation(operationId = "draw", summary = "抽取")
    public DrawView draw(@RestPath UUID id) {
        return service.draw(id);
    }

    @POST
    @Path("{id}/abortion")
    @Idempotent
    @PermissionsAllowed("draw:organize")
    @Operation(operationId = "abortDraw", summary = "中止抽取")
    public DrawView abort(@RestPath UUID id, @Valid @NotNull DrawCommands.AbortDraw command) {
        return service.abort(id, command);
    }

    @POST
    @Path("{id}/publication")
    @Idempotent
    @PermissionsAllowed("draw:organize")
    @Operation(operationId = "publishDraw", summary = "公布抽取记录")
    public DrawView publish(@RestPath UUID id) {
        return service.publish(id);
    }

    @GET
    @Path("{id}/record")
    @PermissionsAllowed("draw:read")
    @Operation(operationId = "getDrawRecord", summary = "已公布的抽取记录，供复核")
    public DrawRecord record(@RestPath UUID id) {
        return service.record(id);
    }
}

package org.zhucun.supervision.bulletin;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;
import org.zhucun.supervision.bulletin.BulletinCommands.BulletinText;
import org.zhucun.supervision.bulletin.BulletinCommands.CorrectBulletin;
import org.zhucun.supervision.bulletin.BulletinCommands.DraftBulletin;
import org.zhucun.supervision.bulletin.BulletinCommands.ReturnBulletin;

/** 通报. */
@Path("/api/v1/bulletins")
@Tag(name = "supervision")
class BulletinResource {
    private final BulletinService service;

    BulletinResource(BulletinService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("bulletin:read")
    @Operation(operationId = "listBulletins", summary = "通报列表")
    public CursorPage<BulletinView> list(@BeanParam @Valid BulletinFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("overdue")
    @PermissionsAllowed("bulletin:edit")
    @Operation(operationId = "listOverdueBulletins", summary = "逾期未发的月度督查通报（按县）")
    public CursorPage<OverdueCounty> overdue(@BeanParam @Valid OverdueFilter filter) {
        return service.overdue(filter);
    }

    @GET
    @Path("candidates")
    @PermissionsAllowed("bulletin:edit")
    @Operation(operationId = "listBulletinCandidates", summary = "可列入通报的问题（陈述期已过、无异议），及未计入的数目")
    public BulletinCandidates candidates(@BeanParam @Valid CandidateFilter filter) {
        return service.candidates(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("bulletin:read")
    @Operation(operationId = "getBulletin", summary = "查看通报")
    public BulletinView get(@RestPath UUID id) {
        return service.get(id);
    }

    @GET
    @Path("{id}/document")
    @PermissionsAllowed("bulletin:read")
    @Operation(operationId = "getBulletinDocument", summary = "通报文本：全文或去标识的印发本")
    public BulletinDocument document(@RestPath UUID id, @RestQuery BulletinForm form) {
        return service.document(id, form);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("bulletin:edit")
    @Operation(operationId = "draftBulletin", summary = "起草通报")
    public BulletinView draft(@Valid @NotNull DraftBulletin command) {
        return service.draft(command);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("bulletin:edit")
    @Operation(operationId = "writeBulletin", summary = "修改通报草稿")
    public BulletinView write(@RestPath UUID id, @Valid @NotNull BulletinText text) {
        return service.write(id, text);
    }

    @POST
    @Path("{id}/submission")
    @Idempotent
    @PermissionsAllowed("bulletin:edit")
    @Operation(operationId = "submitBulletin", summary = "送审通报")
    public BulletinView submit(@RestPath UUID id) {
        return service.submit(id);
    }

    @POST
    @Path("{id}/return")
    @Idempotent
    @PermissionsAllowed("bulletin:approve")
    @Operation(operationId = "returnBulletin", summary = "退回通报")
    public BulletinView giveBack(@RestPath UUID id, @Valid @NotNull ReturnBulletin command) {
        return service.giveBack(id, command);
    }

    @POST
    @Path("{id}/publication")
    @Idempotent
    @PermissionsAllowed("bulletin:approve")
    @Operation(operationId = "publishBulletin", summary = "审定并印发通报（审定人不得是起草人）")
    public BulletinView publish(@RestPath UUID id) {
        return service.publish(id);
    }

    @POST
    @Path("{id}/correction")
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("bulletin:edit")
    @Operation(operationId = "correctBulletin", summary = "更正已印发的通报：起草下一版，原版不变")
    public BulletinView correct(@RestPath UUID id, @Valid @NotNull CorrectBulletin command) {
        return service.correct(id, command);
    }
}

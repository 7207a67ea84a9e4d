package org.zhucun.training.handbook;

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

/** 帮扶工作手册. */
@Path("/api/v1/handbooks")
@Tag(name = "training")
class HandbookResource {
    private final HandbookService service;

    HandbookResource(HandbookService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("study:read")
    @Operation(operationId = "listHandbooks", summary = "帮扶工作手册及领取情况")
    public CursorPage<HandbookView> list(@BeanParam @Valid Paging paging) {
        return service.page(paging);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("study:read")
    @Operation(operationId = "getHandbook", summary = "查看手册")
    public HandbookView get(@RestPath UUID id) {
        return service.get(id);
    }

    @GET
    @Path("{id}/missing")
    @PermissionsAllowed("study:read")
    @Operation(operationId = "listMissingReceipts", summary = "尚未领取手册的在岗干部")
    public CursorPage<MissingReceipt> missing(@RestPath UUID id, @BeanParam @Valid Paging paging) {
        return service.missing(id, paging);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("training:record")
    @Operation(operationId = "issueHandbook", summary = "登记印发的手册")
    public HandbookView issue(@Valid @NotNull IssueHandbook command) {
        return service.issue(command);
    }

    @POST
    @Path("{id}/receipts")
    @Idempotent
    @PermissionsAllowed("training:record")
    @Operation(operationId = "recordReceipts", summary = "登记手册领取：部分干部或某地全员")
    public HandbookView receive(@RestPath UUID id, @Valid @NotNull RecordReceipts command) {
        return service.receive(id, command);
    }
}

package org.zhucun.fieldwork.notice;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 通知签收. */
@Path("/api/v1/notice-receipts")
@Tag(name = "fieldwork")
class ReceiptResource {
    private final NoticeService service;

    ReceiptResource(NoticeService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("fieldwork:read")
    @Operation(operationId = "listNoticeReceipts", summary = "查询通知签收")
    public CursorPage<ReceiptView> list(@BeanParam @Valid ReceiptFilter filter) {
        return service.receipts(filter);
    }

    @POST
    @Path("{id}/acknowledgement")
    @Idempotent
    @PermissionsAllowed("notice:acknowledge")
    @Operation(operationId = "acknowledgeNotice", summary = "乡镇签收通知")
    public ReceiptView acknowledge(@RestPath UUID id) {
        return service.acknowledge(id);
    }
}

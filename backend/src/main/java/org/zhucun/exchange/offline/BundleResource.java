package org.zhucun.exchange.offline;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;
import org.zhucun.kernel.NotReplayed;
import org.zhucun.kernel.Paging;

/** 离线包. */
@Path("/api/v1/peers")
@Tag(name = "exchange")
class BundleResource {
    private final BundleService service;
    private final ReceiptService receipts;

    BundleResource(BundleService service, ReceiptService receipts) {
        this.service = service;
        this.receipts = receipts;
    }

    @GET
    @Path("{id}/bundles")
    @PermissionsAllowed("bundle:carry")
    @Operation(operationId = "listBundles", summary = "为收方制作的离线包，新的在前")
    public CursorPage<BundleView> list(@RestPath UUID id, @BeanParam @Valid Paging paging) {
        return service.page(id, paging);
    }

    @POST
    @Path("{id}/bundles")
    @Idempotent
    @ResponseStatus(202)
    @PermissionsAllowed("bundle:carry")
    @Operation(operationId = "makeBundle", summary = "制作下一个离线包（异步）；首个为全量")
    public BundleView make(@RestPath UUID id) {
        return service.ask(id);
    }

    @POST
    @Path("{id}/bundles/{bundle}/download")
    @NotReplayed("取走离线包，答复是文件，每次相同")
    @PermissionsAllowed("bundle:carry")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "downloadBundle", summary = "取走离线包（已加密给收方），可再取")
    public RestResponse<InputStream> download(@RestPath UUID id, @RestPath int bundle) {
        BundleService.Download file = service.download(id, bundle);
        return RestResponse.ResponseBuilder.ok(file.content(), MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .build();
    }

    @POST
    @Path("{id}/receipts")
    @Idempotent
    @PermissionsAllowed("bundle:carry")
    @Operation(operationId = "takeReceipt", summary = "登记收方带回的回执：已应用到第几号，或为何拒收")
    public BundleView receipt(@RestPath UUID id, @Valid @NotNull TakeReceipt command) {
        return receipts.take(id, command);
    }
}

package org.zhucun.exchange.offline;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.exchange.feed.FeedType;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.NotReplayed;
import org.zhucun.kernel.Paging;

/** 收到的离线包与副本. */
@Path("/api/v1")
@Tag(name = "exchange")
class ReceivedResource {
    private final ReceivedBundles bundles;
    private final ReceivedService service;
    private final CopyService copy;

    ReceivedResource(ReceivedBundles bundles, ReceivedService service, CopyService copy) {
        this.bundles = bundles;
        this.service = service;
        this.copy = copy;
    }

    @POST
    @Path("received-bundles")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @ResponseStatus(201)
    @NotReplayed("每个包按编号只应用一次，重传会被指明已应用")
    @PermissionsAllowed("bundle:carry")
    @Operation(operationId = "takeBundle", summary = "上传离线包：核对后整包应用到副本，或整包拒收并说明该怎么办")
    public ReceivedBundleView take(@BeanParam @Valid @NotNull ReceivedUpload upload) {
        return bundles.take(upload);
    }

    @GET
    @Path("received-bundles")
    @PermissionsAllowed("bundle:carry")
    @Operation(operationId = "listReceivedBundles", summary = "收到的离线包及其回执，新的在前")
    public CursorPage<ReceivedBundleView> list(@BeanParam @Valid Paging paging) {
        return service.page(paging);
    }

    @GET
    @Path("received-bundles/{id}")
    @PermissionsAllowed("bundle:carry")
    @Operation(operationId = "getReceivedBundle", summary = "查看收到的离线包及要带回的回执")
    public ReceivedBundleView get(@RestPath UUID id) {
        return service.get(id);
    }

    @GET
    @Path("received/{type}")
    @PermissionsAllowed("received:read")
    @Operation(operationId = "listReceived", summary = "查阅副本：对端系统送来的某类资源")
    public CursorPage<ReceivedRowView> rows(@RestPath FeedType type, @BeanParam @Valid RowFilter filter) {
        return copy.page(type, filter);
    }

    @GET
    @Path("received/{type}/{item:.+}")
    @PermissionsAllowed("received:read")
    @Operation(operationId = "getReceived", summary = "查阅副本中的一条")
    public ReceivedRowView row(
            @RestPath FeedType type, @RestPath @Size(max = 100) String item, @RestQuery @NotNull UUID sender) {
        return copy.get(type, new RowKey(sender, item));
    }
}

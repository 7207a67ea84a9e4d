package org.zhucun.fieldwork.notice;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 通知. */
@Path("/api/v1/notices")
@Tag(name = "fieldwork")
class NoticeResource {
    private final NoticeService service;

    NoticeResource(NoticeService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("fieldwork:read")
    @Operation(operationId = "listNotices", summary = "查询通知")
    public CursorPage<NoticeView> list(@BeanParam @Valid NoticeFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("fieldwork:read")
    @Operation(operationId = "getNotice", summary = "查看通知")
    public NoticeView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("fieldwork:lead")
    @Operation(operationId = "issueNotice", summary = "发通知")
    public NoticeView issue(@Valid @NotNull IssueNotice command) {
        return service.issue(command);
    }

    @GET
    @Path("{id}/acknowledgements")
    @PermissionsAllowed("fieldwork:read")
    @Operation(operationId = "getNoticeProgress", summary = "通知签收情况（按地区）")
    public NoticeProgress progress(
            @RestPath UUID id,
            @RestQuery
                    @Size(max = 12)
                    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
                    String region) {
        return service.progress(id, region);
    }
}

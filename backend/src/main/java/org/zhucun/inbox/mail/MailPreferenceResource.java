package org.zhucun.inbox.mail;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 邮件提醒设置. */
@Path("/api/v1/me/mail")
@Tag(name = "inbox")
class MailPreferenceResource {
    private final MailPreferenceService service;

    MailPreferenceResource(MailPreferenceService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("inbox:read")
    @Operation(operationId = "getMailPreference", summary = "我的邮件提醒设置")
    public MailPreferenceView get() {
        return service.get();
    }

    @PUT
    @PermissionsAllowed("inbox:read")
    @Operation(operationId = "setMailPreference", summary = "设置我的邮件提醒")
    public MailPreferenceView set(@Valid @NotNull SetMailPreference command) {
        return service.set(command);
    }
}

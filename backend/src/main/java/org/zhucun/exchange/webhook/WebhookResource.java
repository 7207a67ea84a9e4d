package org.zhucun.exchange.webhook;

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
import org.zhucun.identity.Reason;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;
import org.zhucun.kernel.NotReplayed;
import org.zhucun.kernel.Paging;

/** 推送订阅. */
@Path("/api/v1/webhooks")
@Tag(name = "exchange")
class WebhookResource {
    private static final String SECRET = "答复中有只显示一次的密钥，不得留存";

    private final Webhooks webhooks;
    private final WebhookService service;
    private final EventService events;

    WebhookResource(Webhooks webhooks, WebhookService service, EventService events) {
        this.webhooks = webhooks;
        this.service = service;
        this.events = events;
    }

    @GET
    @PermissionsAllowed("client:manage")
    @Operation(operationId = "listWebhooks", summary = "推送订阅列表，新的在前")
    public CursorPage<WebhookView> list(@BeanParam @Valid Paging paging) {
        return service.page(paging);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("client:manage")
    @NotReplayed(SECRET)
    @Operation(operationId = "registerWebhook", summary = "登记推送订阅，此后的变更推送到所给地址；签名密钥只显示一次")
    public WebhookView register(@Valid @NotNull RegisterWebhook command) {
        return webhooks.register(command);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("client:manage")
    @Operation(operationId = "getWebhook", summary = "查看推送订阅")
    public WebhookView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Path("{id}/secret")
    @PermissionsAllowed("client:manage")
    @NotReplayed(SECRET)
    @Operation(operationId = "renewWebhookSecret", summary = "更换签名密钥，旧密钥可同时签名一段时间；新密钥只显示一次")
    public WebhookView renewSecret(@RestPath UUID id, @Valid @NotNull RenewWebhookSecret command) {
        return service.renewSecret(id, command);
    }

    @POST
    @Path("{id}/ping")
    @PermissionsAllowed("client:manage")
    @NotReplayed("试投一次，不留存任何内容")
    @Operation(operationId = "pingWebhook", summary = "试投：立即推送一个测试事件，返回结果")
    public PingView ping(@RestPath UUID id) {
        return webhooks.ping(id);
    }

    @POST
    @Path("{id}/pause")
    @PermissionsAllowed("client:manage")
    @Idempotent
    @Operation(operationId = "pauseWebhook", summary = "暂停推送，恢复后从原处继续")
    public WebhookView pause(@RestPath UUID id, @Valid @NotNull Reason command) {
        return service.pause(id, command.reason());
    }

    @POST
    @Path("{id}/resumption")
    @PermissionsAllowed("client:manage")
    @Idempotent
    @Operation(operationId = "resumeWebhook", summary = "恢复推送")
    public WebhookView resume(@RestPath UUID id) {
        return service.resume(id);
    }

    @POST
    @Path("{id}/ending")
    @PermissionsAllowed("client:manage")
    @Idempotent
    @Operation(operationId = "endWebhook", summary = "终止推送订阅，不可恢复")
    public WebhookView end(@RestPath UUID id, @Valid @NotNull Reason command) {
        return service.end(id, command.reason());
    }

    @GET
    @Path("{id}/events")
    @PermissionsAllowed("client:manage")
    @Operation(operationId = "listWebhookEvents", summary = "推送事件及最近一次投递结果，新的在前；死信为 state=DEAD")
    public CursorPage<EventView> events(@RestPath UUID id, @BeanParam @Valid EventFilter filter) {
        return events.page(id, filter);
    }

    @POST
    @Path("{id}/replay")
    @PermissionsAllowed("client:manage")
    @Idempotent
    @Operation(operationId = "replayWebhookEvents", summary = "重发死信：一个、一个对象的全部、或全部")
    public ReplayView replay(@RestPath UUID id, @Valid @NotNull ReplayEvents command) {
        return service.replay(id, command);
    }
}

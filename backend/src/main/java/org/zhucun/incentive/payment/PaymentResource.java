package org.zhucun.incentive.payment;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.ByteArrayInputStream;
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

/** 发放批次. */
@Path("/api/v1/payment-batches")
@Tag(name = "incentive")
class PaymentResource {
    private static final String FILE = "application/octet-stream";

    private final PaymentService service;
    private final PaymentLists lists;

    PaymentResource(PaymentService service, PaymentLists lists) {
        this.service = service;
        this.lists = lists;
    }

    @GET
    @PermissionsAllowed("payment:read")
    @Operation(operationId = "listPaymentBatches", summary = "发放批次列表")
    public CursorPage<PaymentBatchView> list(@BeanParam @Valid PaymentFilter filter) {
        return lists.page(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("payment:read")
    @Operation(operationId = "getPaymentBatch", summary = "发放批次及控制数")
    public PaymentBatchView get(@RestPath UUID id) {
        return lists.get(id);
    }

    @GET
    @Path("{id}/lines")
    @PermissionsAllowed("payment:read")
    @Operation(operationId = "listPaymentLines", summary = "发放批次的明细")
    public CursorPage<PaymentLineView> lines(@RestPath UUID id, @BeanParam @Valid PaymentLineFilter filter) {
        return lists.lines(id, filter);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("payment:make")
    @Operation(operationId = "makePaymentBatch", summary = "生成一个月的发放批次")
    public PaymentBatchView make(@Valid @NotNull PaymentCommands.MakePayment command) {
        return service.make(command);
    }

    @POST
    @Path("{id}/sending")
    @Idempotent
    @PermissionsAllowed("payment:make")
    @Operation(operationId = "sendPaymentBatch", summary = "报送财政")
    public PaymentBatchView send(@RestPath UUID id) {
        return service.send(id);
    }

    @POST
    @Path("{id}/discarding")
    @Idempotent
    @PermissionsAllowed("payment:make")
    @Operation(operationId = "discardPaymentBatch", summary = "作废未报送的批次")
    public PaymentBatchView discard(@RestPath UUID id, @Valid @NotNull PaymentCommands.DiscardPayment command) {
        return service.discard(id, command);
    }

    @POST
    @Path("{id}/answer")
    @Idempotent
    @PermissionsAllowed("payment:answer")
    @Operation(operationId = "answerPaymentBatch", summary = "登记银行回盘：发放与退回")
    public PaymentBatchView answer(@RestPath UUID id, @Valid @NotNull PaymentCommands.AnswerPayment command) {
        return service.answer(id, command);
    }

    @POST
    @Path("{id}/file")
    @NotReplayed("导出发放文件，答复是文件")
    @PermissionsAllowed("payment:make")
    @Produces(FILE)
    @Operation(operationId = "takePaymentFile", summary = "导出发放文件")
    public RestResponse<InputStream> file(@RestPath UUID id, @Valid @NotNull PaymentCommands.TakePaymentFile command) {
        InputStream content = new ByteArrayInputStream(service.file(id, command.format()));
        String name = "payment." + command.format().name().toLowerCase(java.util.Locale.ROOT);
        return RestResponse.ResponseBuilder.ok(content, FILE)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}

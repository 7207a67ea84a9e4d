package org.zhucun.fieldwork.project;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 资金项目盘点. */
@Path("/api/v1/stock-counts")
@Tag(name = "fieldwork")
class StockResource {
    private final StockService service;

    StockResource(StockService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("stock:read")
    @Operation(operationId = "listStockCounts", summary = "查询资金项目盘点")
    public CursorPage<StockCountView> list(@BeanParam @Valid StockFilter filter) {
        return service.page(filter);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("stock:take")
    @Operation(operationId = "takeStock", summary = "登记盘点（账实不符自动形成问题）")
    public StockCountView take(@Valid @NotNull StockCommands.TakeStock command) {
        return service.take(command);
    }
}

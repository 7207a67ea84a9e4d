package org.zhucun.selection;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 选派批次. */
@Path("/api/v1/selection-batches")
@Tag(name = "selection")
class BatchResource {
    private final BatchService service;
    private final FigureService figures;

    BatchResource(BatchService service, FigureService figures) {
        this.service = service;
        this.figures = figures;
    }

    @GET
    @PermissionsAllowed("selection:read")
    @Operation(operationId = "listSelectionBatches", summary = "查询选派批次")
    public CursorPage<BatchView> list(@BeanParam @Valid BatchFilter filter) {
        return service.list(filter);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("selection:edit")
    @Operation(operationId = "draftSelectionBatch", summary = "起草选派批次（先定村）")
    public BatchDetail draft(@Valid @NotNull BatchForm command) {
        return service.draft(command);
    }

    @GET
    @Path("coverage")
    @PermissionsAllowed("selection:read")
    @Operation(operationId = "getVillageCoverage", summary = "应派村覆盖率")
    public CoverageView coverage(
            @RestQuery
                    @Size(max = 12)
                    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
                    String region,
            @RestQuery LocalDate asOf) {
        return figures.coverage(region, asOf);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("selection:read")
    @Operation(operationId = "getSelectionBatch", summary = "查看选派批次")
    public BatchDetail get(@RestPath UUID id) {
        return service.get(id);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("selection:edit")
    @Operation(operationId = "changeSelectionBatch", summary = "修改选派批次草案")
    public BatchDetail change(@RestPath UUID id, @Valid @NotNull BatchForm command) {
        return service.change(id, command);
    }

    @POST
    @Path("{id}/needs/fixing")
    @Idempotent
    @PermissionsAllowed("selection:edit")
    @Operation(operationId = "fixVillageNeeds", summary = "确定村的需求，开始推荐人选（再定人）")
    public BatchDetail fixNeeds(@RestPath UUID id) {
        return service.fixNeeds(id);
    }

    @POST
    @Path("{id}/closure")
    @Idempotent
    @PermissionsAllowed("selection:edit")
    @Operation(operationId = "closeSelectionBatch", summary = "办结选派批次")
    public BatchDetail close(@RestPath UUID id) {
        return service.close(id);
    }

    @GET
    @Path("{id}/figures")
    @PermissionsAllowed("selection:read")
    @Operation(operationId = "getSelectionFigures", summary = "选派统计：按村类别、条件占比")
    public FiguresView figures(@RestPath UUID id) {
        return figures.figures(id);
    }
}

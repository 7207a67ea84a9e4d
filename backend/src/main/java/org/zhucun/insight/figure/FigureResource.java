package org.zhucun.insight.figure;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.zhucun.kernel.CursorPage;

/** 统计指标. */
@Path("/api/v1/figures")
@Tag(name = "insight")
class FigureResource {
    private final FigureService service;

    FigureResource(FigureService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("statistics:read")
    @Operation(operationId = "listFigures", summary = "统计指标：分子、分母、口径，按某日、当时所知")
    public FigureSheet list(@BeanParam @Valid FigureFilter filter) {
        return service.sheet(filter);
    }

    @GET
    @Path("sheet")
    @PermissionsAllowed("statistics:read")
    @Produces(FigureWorkbook.MEDIA_TYPE)
    @Operation(operationId = "exportFigures", summary = "导出统计表（Excel）")
    public RestResponse<InputStream> sheet(@BeanParam @Valid FigureFilter filter) {
        return RestResponse.ResponseBuilder.ok(service.workbook(filter), FigureWorkbook.MEDIA_TYPE)
                .header("Content-Disposition", FigureWorkbook.DISPOSITION)
                .build();
    }

    @GET
    @Path("{key}")
    @PermissionsAllowed("statistics:read")
    @Operation(operationId = "getFigure", summary = "一项统计指标，可分组")
    public FigureView get(
            @RestPath @Size(max = 60) String key,
            @BeanParam @Valid FigureFilter filter,
            @RestQuery @Parameter(description = "分组") FigureDimension by) {
        return service.figure(key, filter, by);
    }

    @GET
    @Path("{key}/items")
    @PermissionsAllowed("statistics:read")
    @Operation(operationId = "listFigureItems", summary = "指标的明细：条数等于分子（或分母）")
    public CursorPage<FigureItem> items(
            @RestPath @Size(max = 60) String key, @BeanParam @Valid FigureItemFilter filter) {
        return service.items(key, filter);
    }
}

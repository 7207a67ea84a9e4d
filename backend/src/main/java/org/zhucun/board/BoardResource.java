package org.zhucun.board;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** 看板. */
@Path("/api/v1/dashboard")
@Tag(name = "board")
class BoardResource {
    private final BoardService service;

    BoardResource(BoardService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("statistics:read")
    @Operation(operationId = "getDashboard", summary = "看板：本周应办、规则落实、关爱欠账、问题存续、轮换、考勤，数字均可下钻")
    public BoardView get(
            @RestQuery
                    @Size(max = 12)
                    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
                    @Parameter(description = "地区代码（默认为本任职所辖）")
                    String region) {
        return service.board(region);
    }
}

package org.zhucun.cadre;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;
import org.zhucun.kernel.NotReplayed;

/** 驻村干部. */
@Path("/api/v1/cadres")
@Tag(name = "cadre")
class CadreResource {
    private final CadreService service;
    private final RosterService roster;
    private final RevealService reveals;
    private final ExportService exports;

    CadreResource(CadreService service, RosterService roster, RevealService reveals, ExportService exports) {
        this.service = service;
        this.roster = roster;
        this.reveals = reveals;
        this.exports = exports;
    }

    @GET
    @PermissionsAllowed("cadre:read")
    @Operation(operationId = "listCadres", summary = "干部花名册")
    public CursorPage<CadreItem> list(@BeanParam @Valid CadreFilter filter) {
        return roster.list(filter);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("cadre:edit")
    @Operation(operationId = "registerCadre", summary = "登记干部")
    public CadreView register(@Valid @NotNull CadreForm command) {
        return service.register(command);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("cadre:read")
    @Operation(operationId = "getCadre", summary = "查看干部信息")
    public CadreView get(
            @RestPath UUID id,
            @RestQuery @Parameter(description = "某日在岗情况：currentPosting 为当日的驻村任职（默认今日）") LocalDate asOf,
            @RestQuery @Parameter(description = "记录时点：按当时系统中的记录回答") Instant knownAt) {
        return service.get(id, asOf);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("cadre:edit")
    @Operation(operationId = "changeCadre", summary = "修改干部信息")
    public CadreView change(@RestPath UUID id, @Valid @NotNull CadreForm command) {
        return service.change(id, command);
    }

    @GET
    @Path("{id}/file")
    @PermissionsAllowed("cadre:read")
    @Operation(operationId = "getCadreFile", summary = "查看干部档案（我的档案）")
    public CadreFile file(@RestPath UUID id) {
        return service.file(id);
    }

    @POST
    @Path("search")
    @NotReplayed("按公民身份号码或电话查找，号码不得出现在地址中")
    @PermissionsAllowed("cadre:read")
    @Operation(operationId = "searchCadresByIdentity", summary = "按公民身份号码或联系电话查找干部")
    public CursorPage<CadreItem> search(@Valid @NotNull IdentitySearch command) {
        return roster.search(command);
    }

    @POST
    @Path("{id}/identity/reveal")
    @NotReplayed("查看身份明文，答复不得留存")
    @PermissionsAllowed("cadre:reveal")
    @Operation(operationId = "revealCadreIdentity", summary = "查看干部身份明文（须说明用途）")
    public RevealedIdentity reveal(@RestPath UUID id, @Valid @NotNull IdentityReveal command) {
        return reveals.reveal(id, command);
    }

    @POST
    @Path("export")
    @NotReplayed("导出花名册，答复是文件")
    @PermissionsAllowed("cadre:export")
    @Produces(RosterWorkbook.MEDIA_TYPE)
    @Operation(operationId = "exportCadres", summary = "导出花名册（掩码，须说明用途）")
    public RestResponse<InputStream> export(@Valid @NotNull ExportCommand command) {
        return RestResponse.ResponseBuilder.ok(exports.export(command), RosterWorkbook.MEDIA_TYPE)
                .header("Content-Disposition", RosterWorkbook.DISPOSITION)
                .build();
    }
}

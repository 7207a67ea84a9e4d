package org.zhucun.audit.log;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.zhucun.kernel.Idempotent;
import org.zhucun.kernel.NotReplayed;

/** 行为日志: checkpoints and tiles where C2SP tlog-tiles expects them beneath {@code /api/v1/log}, and proofs. */
@Path("/api/v1/log")
@Tag(name = "audit")
class LogResource {
    private static final String NDJSON = "application/x-ndjson";

    private final LogService service;
    private final WitnessService witnesses;
    private final LogExport exports;

    LogResource(LogService service, WitnessService witnesses, LogExport exports) {
        this.service = service;
        this.witnesses = witnesses;
        this.exports = exports;
    }

    @GET
    @PermissionsAllowed("log:read")
    @Operation(operationId = "getLog", summary = "行为日志概况：名称、规模、公钥、见证人")
    public LogView log() {
        return service.log();
    }

    @GET
    @Path("checkpoint")
    @PermissionsAllowed("log:read")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "getLogCheckpoint", summary = "最新检查点（签名文本，附见证人会签）")
    public String checkpoint() {
        return service.checkpoint();
    }

    @GET
    @Path("checkpoints/{size}")
    @PermissionsAllowed("log:read")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "getLogCheckpointOfSize", summary = "某一规模的检查点")
    public String checkpoint(@RestPath long size) {
        return service.checkpoint(size);
    }

    @GET
    @Path("tile/{level}/{tile:.+}")
    @PermissionsAllowed("log:read")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "getLogTile", summary = "日志树的一块哈希（C2SP tlog-tiles）")
    public byte[] tile(@RestPath int level, @RestPath @Size(max = 40) String tile) {
        return service.tile(level, tile);
    }

    @GET
    @Path("consistency")
    @PermissionsAllowed("log:read")
    @Operation(operationId = "getLogConsistency", summary = "两个规模之间的一致性证明")
    public ConsistencyView consistency(@BeanParam @Valid Sizes sizes) {
        return service.consistency(sizes);
    }

    @GET
    @Path("deeds/{id}")
    @PermissionsAllowed("audit:read")
    @Operation(operationId = "getDeedProof", summary = "某条审计记录在日志中的存在证明")
    public ProofView proof(@RestPath UUID id) {
        return service.proof(id);
    }

    @POST
    @Path("export")
    @NotReplayed("导出日志，答复是文件")
    @PermissionsAllowed("log:export")
    @Produces(NDJSON)
    @Operation(operationId = "exportLog", summary = "导出行为日志供离线验证（须说明用途）")
    public RestResponse<InputStream> export(@Valid @NotNull ExportLog command) {
        return RestResponse.ResponseBuilder.ok(exports.export(command), NDJSON)
                .header("Content-Disposition", "attachment; filename=\"zhucun-log.ndjson\"")
                .build();
    }

    @GET
    @Path("witnesses")
    @PermissionsAllowed({"log:read", "client:manage"})
    @Operation(operationId = "listLogWitnesses", summary = "日志见证人及其最近的会签")
    public List<LogView.Witness> witnesses() {
        return witnesses.list();
    }

    @POST
    @Path("witnesses")
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("client:manage")
    @Operation(operationId = "registerLogWitness", summary = "登记日志见证人的公钥")
    public LogView.Witness register(@Valid @NotNull RegisterWitness command) {
        return witnesses.register(command);
    }

    @POST
    @Path("witnesses/{id}/retirement")
    @Idempotent
    @PermissionsAllowed("client:manage")
    @Operation(operationId = "retireLogWitness", summary = "停用日志见证人：自某日起不再会签，之前的会签继续有效")
    public LogView.Witness retire(@RestPath UUID id, @Valid @NotNull RetireWitness command) {
        return witnesses.retire(id, command);
    }

    @POST
    @Path("cosignatures")
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("log:witness")
    @Operation(operationId = "cosignLogCheckpoint", summary = "会签检查点")
    public LogView.Witness cosign(@Valid @NotNull CosignCheckpoint command) {
        return witnesses.cosign(command);
    }
}

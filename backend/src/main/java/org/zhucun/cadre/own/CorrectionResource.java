package org.zhucun.cadre.own;

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
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 档案更正申请. */
@Path("/api/v1/file-corrections")
@Tag(name = "cadre")
class CorrectionResource {
    private final OwnFileService service;

    CorrectionResource(OwnFileService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("cadre:read")
    @Operation(operationId = "listFileCorrections", summary = "档案更正申请列表")
    public CursorPage<FileCorrectionView> list(@BeanParam @Valid CorrectionFilter filter) {
        return service.page(filter);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("file:own")
    @Operation(operationId = "askFileCorrection", summary = "申请更正本人档案")
    public FileCorrectionView ask(@Valid @NotNull AskCorrection command) {
        return service.ask(command);
    }

    @POST
    @Idempotent
    @Path("{id}/decision")
    @PermissionsAllowed("correction:decide")
    @Operation(operationId = "decideFileCorrection", summary = "答复档案更正申请")
    public FileCorrectionView decide(@RestPath UUID id, @Valid @NotNull DecideCorrection command) {
        return service.decide(id, command);
    }

    @POST
    @Idempotent
    @Path("{id}/withdrawal")
    @PermissionsAllowed("file:own")
    @Operation(operationId = "withdrawFileCorrection", summary = "撤回档案更正申请")
    public FileCorrectionView withdraw(@RestPath UUID id) {
        return service.withdraw(id);
    }
}

package org.zhucun.supervision;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;
import org.zhucun.supervision.FindingCommands.EditFinding;
import org.zhucun.supervision.FindingCommands.IssueFinding;
import org.zhucun.supervision.FindingCommands.RectifyFinding;
import org.zhucun.supervision.FindingCommands.ReopenFinding;
import org.zhucun.supervision.FindingCommands.VerifyFinding;

@Path("/api/v1/findings")
@Tag(name = "supervision")
class FindingResource {
    private final FindingService service;

    FindingResource(FindingService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("finding:read")
    @Operation(operationId = "listFindings", summary = "督查发现问题列表")
    public CursorPage<FindingView> list(@BeanParam @Valid FindingFilter filter) {
        return service.page(filter);
    }

    /** Also for who may only speak for himself: a cadre reads what was found about him, and nothing else is within his scope. */
    @GET
    @Path("{id}")
    @PermissionsAllowed({"finding:read", "finding:state"})
    @Operation(operationId = "getFinding", summary = "问题详情及办理记录")
    public FindingView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("finding:record")
    @Operation(operationId = "recordFinding", summary = "登记问题（未下发）")
    public FindingView record(@Valid @NotNull RecordFinding command) {
        return service.record(command);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("finding:record")
    @Operation(operationId = "editFinding", summary = "修改未下发的问题")
    public FindingView edit(@RestPath UUID id, @Valid @NotNull EditFinding command) {
        return service.edit(id, command);
    }

    @POST
    @Path("{id}/issue")
    @Idempotent
    @PermissionsAllowed("finding:issue")
    @Operation(operationId = "issueFinding", summary = "下发问题")
    public FindingView issue(@RestPath UUID id, @Valid IssueFinding command) {
        return service.issue(id, command);
    }

    @POST
    @Path("{id}/acceptance")
    @Idempotent
    @PermissionsAllowed("finding:rectify")
    @Operation(operationId = "acceptFinding", summary = "签收问题，开始整改")
    public FindingView accept(@RestPath UUID id) {
        return service.accept(id);
    }

    @POST
    @Path("{id}/rectification")
    @Idempotent
    @PermissionsAllowed("finding:rectify")
    @Operation(operationId = "rectifyFinding", summary = "报送整改情况")
    public FindingView rectify(@RestPath UUID id, @Valid @NotNull RectifyFinding command) {
        return service.rectify(id, command);
    }

    @POST
    @Path("{id}/verification")
    @Idempotent
    @PermissionsAllowed("finding:verify")
    @Operation(operationId = "verifyFinding", summary = "核验整改结果")
    public FindingView verify(@RestPath UUID id, @Valid @NotNull VerifyFinding command) {
        return service.verify(id, command);
    }

    @POST
    @Path("{id}/closure")
    @Idempotent
    @PermissionsAllowed("finding:close")
    @Operation(operationId = "closeFinding", summary = "问题销号")
    public FindingView close(@RestPath UUID id) {
        return service.close(id);
    }

    @POST
    @Path("{id}/reopening")
    @Idempotent
    @PermissionsAllowed("finding:close")
    @Operation(operationId = "reopenFinding", summary = "重新打开已销号的问题")
    public FindingView reopen(@RestPath UUID id, @Valid @NotNull ReopenFinding command) {
        return service.reopen(id, command);
    }
}

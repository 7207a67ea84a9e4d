package org.zhucun.assessment.obligation;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 后果台账. */
@Path("/api/v1/obligations")
@Tag(name = "assessment")
class ObligationResource {
    private final ObligationService service;

    ObligationResource(ObligationService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("measure:read")
    @Operation(operationId = "listObligations", summary = "后果台账：考核等次和决定之后应办的事项")
    public CursorPage<ObligationView> list(@BeanParam @Valid ObligationFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("debtors")
    @PermissionsAllowed("measure:read")
    @Operation(operationId = "listObligationDebtors", summary = "各责任方尚未办结的后果事项")
    public List<DebtorView> debtors(
            @RestQuery
                    @Size(max = 12)
                    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
                    String region) {
        return service.debtors(region);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("measure:read")
    @Operation(operationId = "getObligation", summary = "查看后果事项")
    public ObligationView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Path("{id}/override-request")
    @Idempotent
    @PermissionsAllowed("obligation:override")
    @Operation(operationId = "askObligationOverride", summary = "申请不办并说明理由")
    public ObligationView askOverride(@RestPath UUID id, @Valid @NotNull AskOverride command) {
        return service.askOverride(id, command);
    }

    @POST
    @Path("{id}/override-decision")
    @Idempotent
    @PermissionsAllowed("obligation:override")
    @Operation(operationId = "decideObligationOverride", summary = "上级审批不办申请")
    public ObligationView decideOverride(@RestPath UUID id, @Valid @NotNull DecideOverride command) {
        return service.decideOverride(id, command);
    }
}

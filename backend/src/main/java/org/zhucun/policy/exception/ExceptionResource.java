package org.zhucun.policy.exception;

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

/** 例外. */
@Path("/api/v1/policies")
@Tag(name = "policy")
class ExceptionResource {
    private final ExceptionService service;

    ExceptionResource(ExceptionService service) {
        this.service = service;
    }

    @GET
    @Path("exceptions")
    @PermissionsAllowed("exception:read")
    @Operation(operationId = "listPolicyExceptions", summary = "例外报告：说明理由未按规定办理的事项")
    public CursorPage<PolicyExceptionView> list(@BeanParam @Valid ExceptionFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("exceptions/{id}")
    @PermissionsAllowed("exception:read")
    @Operation(operationId = "getPolicyException", summary = "例外详情")
    public PolicyExceptionView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Path("exceptions/{id}/decision")
    @Idempotent
    @PermissionsAllowed("policy:approve")
    @Operation(operationId = "decidePolicyException", summary = "审批例外")
    public PolicyExceptionView decide(@RestPath UUID id, @Valid @NotNull DecideException command) {
        return service.decide(id, command);
    }

    @GET
    @Path("approvers")
    @PermissionsAllowed("policy:read")
    @Operation(operationId = "listPolicyApprovers", summary = "某地可审批例外的组织部门人员")
    public List<Approver> approvers(
            @RestQuery
                    @NotNull
                    @Size(max = 12)
                    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
                    String region) {
        return service.approvers(region);
    }
}

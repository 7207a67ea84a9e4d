package org.zhucun.policy;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** 政策参数. */
@Path("/api/v1/policies")
@Tag(name = "policy")
class PolicyResource {
    private final ParameterService service;

    PolicyResource(ParameterService service) {
        this.service = service;
    }

    @GET
    @Path("rules")
    @PermissionsAllowed("policy:read")
    @Operation(operationId = "listPolicyRules", summary = "规则目录：某地某日是否施行、由哪些参数、依据哪一条款")
    public List<RuleView> rules(
            @RestQuery
                    @Size(max = 12)
                    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
                    String region,
            @RestQuery LocalDate on) {
        return service.rules(region, on);
    }

    @GET
    @Path("parameters")
    @PermissionsAllowed("policy:read")
    @Operation(operationId = "listPolicyParameters", summary = "某地某日现行的政策参数及其依据")
    public List<ParameterView> parameters(
            @RestQuery
                    @Size(max = 12)
                    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
                    String region,
            @RestQuery LocalDate on,
            @RestQuery @Size(max = 80) String key) {
        return service.effective(region, on, key);
    }
}

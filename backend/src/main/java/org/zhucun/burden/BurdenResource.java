package org.zhucun.burden;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;
import org.zhucun.kernel.NotReplayed;
import org.zhucun.kernel.Paging;

/** 减负. */
@Path("/api/v1/burden")
@Tag(name = "burden")
class BurdenResource {
    private final FeatureService features;
    private final FormService forms;

    BurdenResource(FeatureService features, FormService forms) {
        this.features = features;
        this.forms = forms;
    }

    @GET
    @Path("features")
    @PermitAll
    @Operation(operationId = "listBurdenFeatures", summary = "增负功能登记（公开）：默认全部关闭，凭哪份文件启用、到何时止")
    public List<FeatureView> features() {
        return features.published();
    }

    @GET
    @Path("activations")
    @PermissionsAllowed("burden:switch")
    @Operation(operationId = "listActivations", summary = "增负功能的启用申请与决定")
    public CursorPage<ActivationView> activations(@BeanParam @Valid Paging paging) {
        return features.page(paging);
    }

    @POST
    @Path("activations")
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("burden:switch")
    @Operation(operationId = "proposeActivation", summary = "提请启用增负功能：依据、文号、批准人、范围、期限缺一不可")
    public ActivationView propose(@Valid @NotNull ProposeActivation command) {
        return features.propose(command);
    }

    @POST
    @Path("activations/{id}/decision")
    @Idempotent
    @PermissionsAllowed("burden:switch")
    @Operation(operationId = "decideActivation", summary = "审批启用（须由另一账号）")
    public ActivationView decide(@RestPath UUID id, @Valid @NotNull DecideActivation command) {
        return features.decide(id, command);
    }

    @POST
    @Path("activations/{id}/ending")
    @Idempotent
    @PermissionsAllowed("burden:switch")
    @Operation(operationId = "endActivation", summary = "停用增负功能")
    public ActivationView end(@RestPath UUID id, @Valid @NotNull EndActivation command) {
        return features.end(id, command);
    }

    @GET
    @Path("forms")
    @PermissionsAllowed("burden:read")
    @Operation(operationId = "listForms", summary = "表单目录：谁要求、为何、多久一次、依据何文件")
    public List<FormView> forms() {
        return forms.forms();
    }

    @POST
    @Path("form-checks")
    @NotReplayed("a form that is not sent out yet is looked at, nothing is written")
    @PermissionsAllowed("burden:read")
    @Operation(operationId = "checkForm", summary = "表单下发前自查")
    public CheckedForm check(@Valid @NotNull CheckForm command) {
        return forms.check(command);
    }

    @GET
    @Path("meter")
    @PermissionsAllowed("meter:read")
    @Operation(operationId = "getBurdenMeter", summary = "每名干部每月的填报分钟数，按要求填报的部门")
    public BurdenMeter meter(
            @RestQuery
                    @Size(max = 12)
                    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
                    String region,
            @RestQuery @Size(max = 7) @Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])", message = "burden.month")
                    String month) {
        return forms.meter(region, month == null ? null : YearMonth.parse(month));
    }
}

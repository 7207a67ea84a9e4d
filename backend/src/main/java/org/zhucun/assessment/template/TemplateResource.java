package org.zhucun.assessment.template;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.zhucun.kernel.Idempotent;

/** 考核指标. */
@Path("/api/v1/assessment-templates")
@Tag(name = "assessment")
class TemplateResource {
    private final TemplateService service;

    TemplateResource(TemplateService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listAssessmentTemplates", summary = "考核指标（本级及上级制定的）")
    public List<TemplateView> list(@BeanParam @Valid TemplateFilter filter) {
        return service.list(filter);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("assessment:open")
    @Operation(operationId = "setAssessmentTemplate", summary = "制定考核指标（实地部分不低于规定比重）")
    public TemplateView set(@Valid @NotNull SetTemplate command) {
        return service.set(command);
    }
}

package org.zhucun.assessment.interview;

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

/** 约谈. */
@Path("/api/v1/interviews")
@Tag(name = "assessment")
class InterviewResource {
    private final InterviewService service;

    InterviewResource(InterviewService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("measure:read")
    @Operation(operationId = "listInterviews", summary = "约谈列表")
    public CursorPage<InterviewView> list(@BeanParam @Valid InterviewFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("measure:read")
    @Operation(operationId = "getInterview", summary = "查看约谈")
    public InterviewView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("measure:record")
    @Operation(operationId = "recordInterview", summary = "登记约谈，一次可约谈多人")
    public InterviewView record(@Valid @NotNull RecordInterview command) {
        return service.record(command);
    }
}

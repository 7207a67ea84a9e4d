package org.zhucun.training.test;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.kernel.Idempotent;

/** 知识测试. */
@Path("/api/v1/knowledge-tests")
@Tag(name = "training")
class TestResource {
    private final TestService service;

    TestResource(TestService service) {
        this.service = service;
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("study:read")
    @Operation(operationId = "getKnowledgeTest", summary = "知识测试及得分（按姓名，不排名）")
    public TestView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("study:record")
    @Operation(operationId = "recordKnowledgeTest", summary = "登记知识测试")
    public TestView record(@Valid @NotNull RecordTest command) {
        return service.record(command);
    }
}

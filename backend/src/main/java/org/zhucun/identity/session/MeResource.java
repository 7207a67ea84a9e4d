package org.zhucun.identity.session;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me")
@Tag(name = "identity")
class MeResource {
    private final MeService service;

    MeResource(MeService service) {
        this.service = service;
    }

    @GET
    @Authenticated
    @Operation(operationId = "me", summary = "我的账号与任职")
    public Me me() {
        return service.me();
    }
}

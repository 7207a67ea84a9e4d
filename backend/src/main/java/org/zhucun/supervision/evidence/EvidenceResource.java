package org.zhucun.supervision.evidence;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** 佐证材料. */
@Path("/api/v1/evidence")
@Tag(name = "supervision")
class EvidenceResource {
    private final EvidenceService service;

    EvidenceResource(EvidenceService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed({"finding:read", "finding:state"})
    @Operation(operationId = "listEvidence", summary = "某次督查或某个问题的佐证材料")
    public List<EvidenceView> list(@RestQuery UUID inspection, @RestQuery UUID finding) {
        return service.list(inspection, finding);
    }

    @GET
    @Path("{id}/content")
    @PermissionsAllowed({"finding:read", "finding:state"})
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
    @Operation(operationId = "readEvidence", summary = "下载佐证材料")
    public InputStream content(@RestPath UUID id, @Context HttpServerResponse response) {
        EvidenceContent content = service.content(id);
        response.putHeader("Content-Disposition", content.disposition());
        return content.stream();
    }
}

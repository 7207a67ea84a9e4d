package org.zhucun.assessment.recall;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** 召回情形: on what conditions the cadre of a stay may be recalled. */
@Path("/api/v1/postings/{id}/recall-conditions")
@Tag(name = "assessment")
class RecallConditionResource {
    private final RecallService service;

    RecallConditionResource(RecallService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("recall:propose")
    @Operation(operationId = "listRecallConditions", summary = "该驻村地文件规定的召回情形")
    public List<RecallCondition> list(@RestPath UUID id) {
        return service.conditions(id);
    }
}

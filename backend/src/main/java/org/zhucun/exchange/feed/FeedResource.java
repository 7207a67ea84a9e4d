package org.zhucun.exchange.feed;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 变更流. */
@Path("/api/v1/changes")
@Tag(name = "exchange")
class FeedResource {
    private final FeedFollower follower;

    FeedResource(FeedFollower follower) {
        this.follower = follower;
    }

    @GET
    @PermissionsAllowed("feed:read")
    @Operation(operationId = "listChanges", summary = "变更流：先给全部现状，再按提交先后给变更，不漏；重复可能，以后者为准")
    public FeedPage changes(@BeanParam @Valid FeedFilter filter) {
        return follower.page(filter);
    }
}

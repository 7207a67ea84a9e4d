package org.zhucun.identity.quota;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** 配额过滤: stops a request too many where no permission was asked for; where one was, that question has stopped it already. */
public class QuotaFilter {
    @Inject
    RoutingContext request;

    @ServerRequestFilter(priority = 2)
    public void stop() {
        Standing standing = Quotas.noted(request);
        if (standing != null && standing.refused()) {
            throw standing.refusal();
        }
    }
}

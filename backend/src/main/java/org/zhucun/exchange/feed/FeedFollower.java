package org.zhucun.exchange.feed;

import jakarta.enterprise.context.ApplicationScoped;
import org.zhucun.audit.log.CommittedDeeds;

/** 跟随: has the log take up what was committed just now, so that who follows need not wait for its half minute, and reads on. */
@ApplicationScoped
class FeedFollower {
    private final CommittedDeeds committed;
    private final FeedService service;

    FeedFollower(CommittedDeeds committed, FeedService service) {
        this.committed = committed;
        this.service = service;
    }

    FeedPage page(FeedFilter filter) {
        committed.orderSoon();
        return service.page(filter);
    }
}

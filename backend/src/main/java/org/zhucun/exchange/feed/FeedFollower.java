package org.zhucun.exchange.feed;

import jakarta.enterprise.context.ApplicationScoped;
import org.zhucun.audit.log.CommittedDeeds;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.DatabaseProblems;

/** 跟随: has the log take up what was committed just now, so that who follows need not wait for its half minute, and reads on. */
@ApplicationScoped
class FeedFollower {
    /** What took too long is tried with so much less. */
    private static final int TOO_LONG = 40;

    /** The state of a statement that the server broke off. */
    private static final String CANCELED = "57014";

    private final CommittedDeeds committed;
    private final FeedService service;

    FeedFollower(CommittedDeeds committed, FeedService service) {
        this.committed = committed;
        this.service = service;
    }

    /** Deeds of very many rows are looked through by fewer, down to one. */
    FeedPage page(FeedFilter filter) {
        committed.orderSoon();
        for (int stretch = FeedService.STRETCH; ; stretch /= TOO_LONG) {
            try {
                return service.page(filter, stretch);
            } catch (DatabaseFailure failure) {
                if (stretch < TOO_LONG || !DatabaseProblems.says(failure, CANCELED)) {
                    throw failure;
                }
            }
        }
    }
}

package org.zhucun.client;

import java.time.Duration;
import org.zhucun.client.api.ExchangeApi;
import org.zhucun.client.http.ApiClient;
import org.zhucun.client.http.ApiException;
import org.zhucun.client.model.FeedPage;

/** 变更流: brings a copy up to what the system is now, from the beginning or from where it was. */
public final class Feed {
    private final ExchangeApi api;
    private final String types;

    Feed(ApiClient client, String... types) {
        this.api = new ExchangeApi(client);
        this.types = types.length == 0 ? null : String.join(",", types);
    }

    /**
     * Takes answer after answer until there is nothing more. May be cut off at any point and called again.
     *
     * @return when it is worth coming again
     * @throws ApiException {@code 400 INVALID_CURSOR}: the copy has to begin anew, see docs/feed.md
     * @throws X as the copy throws it; the answer is asked for again next time
     */
    public <X extends Exception> Duration follow(FeedCopy<X> copy) throws ApiException, X {
        while (true) {
            FeedPage page = api.listChanges(ExchangeApi.APIListChangesRequest.newBuilder()
                    .after(copy.cursor())
                    .types(types)
                    .build());
            copy.keep(page.getItems(), page.getNext());
            if (!Boolean.TRUE.equals(page.getMore())) {
                return Duration.ofSeconds(page.getRetryAfterSeconds());
            }
        }
    }
}

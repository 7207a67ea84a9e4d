package org.zhucun.exchange.feed;

import java.util.List;

/**
 * 变更流的一页
 *
 * @param items in the order in which a copy takes them; each resource once
 * @param next where to go on, always there; keep it together with what was taken
 * @param more whether to go on at once
 * @param retryAfterSeconds how long to wait when there is no more
 */
record FeedPage(List<FeedEntry> items, String next, boolean more, int retryAfterSeconds) {}

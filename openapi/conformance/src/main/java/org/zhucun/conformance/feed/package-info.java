/**
 * 变更流检验: the kit is the server. {@link org.zhucun.conformance.feed.World} is what is true, {@link
 * org.zhucun.conformance.feed.FeedServer} tells of it as docs/feed.md says and with everything that may happen on the way, and in the end
 * the consumer's copy is compared with the truth.
 */
package org.zhucun.conformance.feed;

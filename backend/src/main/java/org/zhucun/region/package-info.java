/**
 * 行政区划: the dated tree of divisions from province to village, its successions, and what is known of a village. Floor 2.
 *
 * <p>A code is the key and carries its own path (GB/T 2260, GB/T 10114): parent, level and path never contradict it. A row is in
 * force from {@code validFrom} until the day before {@code validTo}; null means since before, or as far as, the records go.
 */
package org.zhucun.region;

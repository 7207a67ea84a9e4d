package org.zhucun.carrier;

import java.time.Instant;
import java.util.UUID;

/**
 * 链上位置: a bundle among those of its sender for one receiver.
 *
 * @param chain begins anew when the sender begins with the whole again
 * @param number 1 for the first, which is the whole
 * @param hash of its manifest, hex
 * @param made when it was made
 */
public record ChainPlace(UUID chain, int number, String hash, Instant made) {}

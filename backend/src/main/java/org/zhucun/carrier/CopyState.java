package org.zhucun.carrier;

/**
 * 副本状态: what a copy holds.
 *
 * @param rows how many resources
 * @param hash {@link CopyHash} in hex
 */
public record CopyState(long rows, String hash) {}

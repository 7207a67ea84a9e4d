package org.zhucun.exchange.offline;

import org.zhucun.carrier.Manifest;

/**
 * 制成的包.
 *
 * @param complete whether nothing more waited for the next one
 * @param bytes of the file
 * @param sha256 of the file
 */
record MadeBundle(Manifest manifest, boolean complete, long bytes, String sha256) {}

package org.zhucun.exchange.offline;

/**
 * 上传的文件.
 *
 * @param sha256 hex
 */
record ReceivedFile(long bytes, String sha256) {}

package org.zhucun.exchange;

import java.util.UUID;

/** 导入已排队: a job waits for a worker; fired in the transaction that makes it. */
record ImportQueued(UUID jobId) {}

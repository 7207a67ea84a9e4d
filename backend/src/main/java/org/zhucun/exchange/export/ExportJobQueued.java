package org.zhucun.exchange.export;

import java.util.UUID;

/** 导出已排队 */
record ExportJobQueued(UUID id) {}

package org.zhucun.supervision.desk;

import java.util.UUID;

/** 导出已提出: told when it is committed. */
record ExportQueued(UUID id) {}

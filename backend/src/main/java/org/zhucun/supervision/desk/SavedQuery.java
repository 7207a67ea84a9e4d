package org.zhucun.supervision.desk;

import java.time.Instant;
import java.util.UUID;

/** 保存的查询: an auditor's own, under a name. */
public record SavedQuery(UUID id, String name, DeskQuery query, Instant savedAt) {}

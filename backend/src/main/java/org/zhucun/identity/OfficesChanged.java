package org.zhucun.identity;

/** 任职已变更: an account, grant, session or client was changed; what was remembered about who acts is forgotten at once. */
public record OfficesChanged() {}

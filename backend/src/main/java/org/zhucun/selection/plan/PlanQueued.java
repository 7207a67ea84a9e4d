package org.zhucun.selection.plan;

/** 方案待算: wakes the worker once the request is committed. */
record PlanQueued() {}

package org.zhucun.region;

/** 区划变更: an edition was imported on this node. */
public record RegionsChanged() {}

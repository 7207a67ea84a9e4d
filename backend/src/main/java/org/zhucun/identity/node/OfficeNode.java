package org.zhucun.identity.node;

/**
 * 任职节点: a node of one of the trees.
 *
 * @param code region code, organization id or cadre id
 * @param name as it is shown beside the role
 * @param path its place in its own tree
 * @param regionPath the region that administers offices held there
 * @param level level in the region tree, 0 outside of it and for the whole country
 */
public record OfficeNode(String code, String name, String path, String regionPath, int level) {}

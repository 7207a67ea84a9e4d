package org.zhucun.region.edition;

/**
 * 区划就绪: the national tree is there; fired on every start of a node, after the first load or at once.
 *
 * @param edition the newest edition
 */
public record RegionsLoaded(String edition) {}

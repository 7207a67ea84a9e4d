package org.zhucun.audit;

/**
 * 对象: what a deed is about.
 *
 * @param id its id
 * @param label its name, for a person who reads the trail
 * @param regionPath region it lies in, or null
 * @param unitPath unit it belongs to, or null
 */
public record Subject(String id, String label, String regionPath, String unitPath) {}

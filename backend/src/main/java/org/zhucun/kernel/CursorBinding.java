package org.zhucun.kernel;

/**
 * 游标绑定: what a cursor belongs to; a cursor of another list, filter or office is refused.
 *
 * @param list name of the list
 * @param filter the filter's parameters as text
 * @param office who asked
 */
public record CursorBinding(String list, String filter, String office) {}

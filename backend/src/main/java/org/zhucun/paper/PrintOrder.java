package org.zhucun.paper;

/**
 * 付印: what is printed how and for what.
 *
 * @param aboutId what it is about: a region's code, an item's id
 */
record PrintOrder(PaperKind kind, PaperFormat format, String aboutId, String purpose) {}

package org.zhucun.region.edition;

import java.util.List;

/**
 * 版本列表: what is loaded and what is being loaded.
 *
 * @param items newest first
 * @param loading the load that runs on this node, null when none
 */
public record EditionsView(List<EditionView> items, LoadProgress.Step loading) {}

package org.zhucun.inbox;

import java.util.List;

/**
 * 待办分页.
 *
 * @param after due day, day since, id and kind of the last one shown, null for the first page
 */
record InboxPage(int size, boolean overdue, List<Object> after) {}
